"""What forms call the columns, in seven languages: English, French, Spanish, Portuguese, Russian, Arabic, Chinese."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from seminar_cli.plan.names import alphabetical

FULL_NAME = "name"
"""The column that holds a whole name, to be split."""

REASON = "Reason"
"""The column of rejected rows that says why each was; it is not read when they come in again."""

LATIN_NAME = "latin_name"
"""The column of whole names in Latin letters, beside one in another script."""

PEOPLE: dict[str, tuple[str, ...]] = {
    "id": ("id", "participant id", "no id", "identifiant", "identificador", "идентификатор", "编号"),
    FULL_NAME: (
        "name", "full name", "participant", "participant name", "name of participant", "name of nominee", "nominee",
        "display name", "name in full", "your name", "delegate", "delegate name",
        "nom complet", "nom et prenom", "nom et prenoms", "prenom et nom", "nom prenom", "participant e",
        "nombre completo", "nombre y apellidos", "nombre y apellido", "apellidos y nombres", "nombres y apellidos",
        "nome completo", "nome e apelido", "nome e sobrenome",
        "фио", "ф и о", "полное имя", "имя и фамилия", "фамилия имя отчество", "фамилия имя", "участник",
        "الاسم", "الاسم الكامل", "الإسم", "اسم المشارك", "الاسم الثلاثي",
        "姓名", "名字", "中文姓名", "学员姓名", "参会人姓名", "全名",
    ),
    LATIN_NAME: (
        "english name", "name in english", "name in latin letters", "name in latin script", "nom en anglais",
        "英文姓名", "英文名", "英文名字", "姓名英文", "الاسم بالإنجليزية", "имя латиницей",
    ),
    "given_names": (
        "given name", "given names", "first name", "first names", "forename", "forenames", "first and middle name",
        "first and middle names", "prenom", "prenoms", "nombre", "nombres", "nombre s", "nome", "primeiro nome",
        "nome proprio", "имя", "имя отчество", "имя и отчество", "الاسم الأول", "الاسم الشخصي", "名",
    ),
    "family_name": (
        "family name", "family names", "surname", "surnames", "last name", "last names", "nom", "nom de famille",
        "apellido", "apellidos", "apelido", "apelidos", "sobrenome", "sobrenomes", "фамилия", "اسم العائلة", "اللقب",
        "الكنية", "姓", "姓氏",
    ),
    "name_local": (
        "name in local script", "name in own script", "native name", "local name", "name in native language",
        "nom en caracteres locaux", "本国语言姓名",
    ),
    "honorific": (
        "title", "honorific", "salutation", "prefix", "mr ms", "mr mrs ms", "mr mrs", "title mr ms",
        "titre", "civilite", "tratamiento", "titulo", "tratamento", "обращение", "称谓", "لقب المخاطبة",
    ),
    "gender": (
        "gender", "sex", "sexe", "genre", "genero", "sexo", "пол", "الجنس", "النوع", "性别", "m f", "male female",
    ),
    "country": (
        "country", "country or territory", "country territory", "country area", "nation", "state", "member state",
        "country of origin", "country name", "pays", "pays d origine", "pais", "pais de origen", "pais de origem",
        "country organization", "country or organization", "country entity", "country institution", "delegation",
        "country of residence", "country of nomination", "represented country", "страна", "государство", "الدولة", "البلد", "国家", "国别", "国家地区", "国家 地区", "来自国家",
    ),
    "nationality": (
        "nationality", "citizenship", "country of citizenship", "country of nationality", "nationalite", "nacionalidad", "nacionalidade", "гражданство", "национальность",
        "الجنسية", "国籍",
    ),
    "organization": (
        "organization", "organisation", "institution", "ministry", "agency", "employer", "company", "affiliation",
        "organization name", "name of organization", "ministry agency", "ministry or agency", "work unit",
        "organisme", "institution d appartenance", "structure", "organizacion", "institucion", "entidad", "empresa",
        "organizacao", "instituicao", "entidade", "организация", "учреждение", "место работы", "министерство",
        "المؤسسة", "الجهة", "جهة العمل", "المنظمة", "الوزارة", "单位", "工作单位", "机构", "所在单位",
    ),
    "organization_kind": (
        "organization type", "type of organization", "organisation type", "type of organisation", "sector",
        "type d organisation", "tipo de organizacion", "tipo de organizacao", "单位性质",
    ),
    "position": (
        "position", "job title", "functional title", "title of post", "official title", "professional title", "post", "post held", "designation", "function", "role title", "occupation", "rank",
        "current position", "poste", "fonction", "titre du poste", "cargo", "puesto", "funcao", "должность", "المنصب",
        "الوظيفة", "المسمى الوظيفي", "职务", "职位", "职称",
    ),
    "nominated_by": ("nominated by", "nominating body", "nominating agency", "propose par", "推荐单位"),
    "email": (
        "email", "e mail", "email address", "e mail address", "mail", "courriel", "adresse e mail", "adresse email",
        "adresse electronique", "correo", "correo electronico", "endereco de email", "endereco eletronico",
        "электронная почта", "эл почта", "البريد الإلكتروني", "الايميل", "邮箱", "电子邮箱", "电子邮件",
    ),
    "phone": (
        "phone", "telephone", "contact", "contacts", "contact details", "phone number", "telephone number", "mobile", "mobile phone", "mobile number", "cell",
        "cell phone", "tel", "whatsapp", "contact number", "numero de telephone", "portable", "telefono", "celular",
        "movil", "telefone", "telemovel", "телефон", "мобильный телефон", "الهاتف", "رقم الهاتف", "الجوال",
        "电话", "手机", "联系电话", "手机号", "手机号码", "电话号码", "mobile whatsapp", "phone whatsapp", "whatsapp number", "phone no",
    ),
    "diet": (
        "diet", "dietary requirements", "dietary needs", "dietary restrictions", "food", "regime alimentaire",
        "dieta", "restricciones alimentarias", "restricoes alimentares", "питание", "диета", "النظام الغذائي",
        "饮食", "饮食要求", "饮食禁忌",
    ),
    "access_needs": ("access needs", "special needs", "accessibility", "besoins particuliers", "necesidades especiales"),
    "birth_date": (
        "date of birth", "birth date", "birthday", "dob", "date de naissance", "fecha de nacimiento",
        "data de nascimento", "дата рождения", "تاريخ الميلاد", "出生日期", "生日",
    ),
    "passport.number": (
        "passport", "passport number", "passport no", "no of passport", "numero de passeport", "n passeport",
        "numero de pasaporte", "pasaporte", "numero do passaporte", "passaporte", "номер паспорта", "паспорт",
        "رقم جواز السفر", "جواز السفر", "护照号", "护照号码",
    ),
    "passport.name": ("name in passport", "name as in passport", "passport name", "nom sur le passeport", "护照姓名"),
    "passport.issued": ("passport issued", "date of issue", "passport issue date", "签发日期"),
    "passport.expires": (
        "passport expires", "passport expiry", "passport expiry date", "date of expiry", "expiry date", "valid until",
        "date d expiration", "fecha de vencimiento", "data de validade", "срок действия", "تاريخ الانتهاء", "有效期", "护照有效期", "护照有效期至",
    ),
    "languages": (
        "languages", "language", "languages spoken", "working language", "working languages", "preferred language", "langues", "langue", "idiomas", "idioma", "linguas", "языки",
        "язык", "اللغات", "اللغة", "语言", "语种",
    ),
    "timezone": ("time zone", "timezone", "fuseau horaire", "zona horaria", "fuso horario", "часовой пояс", "时区"),
    "groups": ("group", "groups", "groupe", "grupo", "группа", "المجموعة", "组别", "小组"),
    "role": ("role", "participant type", "category", "type of participant", "参会身份"),
    "status": ("status", "statut", "estado", "статус", "الحالة", "状态"),
    "arrival.at": ("arrival", "arrival time", "arrival date", "arrival date and time", "arrivee", "llegada", "chegada", "прибытие", "到达时间"),
    "arrival.flight": ("arrival flight", "flight in", "arriving flight", "arrival flight number", "到达航班"),
    "departure.at": ("departure", "departure time", "departure date", "departure date and time", "depart", "salida", "partida", "отъезд", "离开时间"),
    "departure.flight": ("departure flight", "flight out", "departing flight", "departure flight number", "离开航班"),
    "notes": ("notes", "remarks", "comments", "remarques", "observaciones", "observacoes", "примечания", "ملاحظات", "备注"),
}  # fmt: skip
"""Keys of a participant, each with what forms call it, without accents, case and signs."""

AGENDA: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "date": ("date", "day", "jour", "fecha", "dia", "data", "дата", "день", "التاريخ", "اليوم", "日期"),
    "start": (
        "start", "start time", "from", "begin", "begins", "time", "debut", "de", "heure de debut", "heure", "inicio",
        "hora", "hora de inicio", "начало", "время", "وقت البدء", "الوقت", "开始时间", "开始", "时间",
    ),
    "end": ("end", "end time", "to", "until", "ends", "fin", "heure de fin", "fim", "hora de fin", "конец", "окончание", "وقت الانتهاء", "结束时间", "结束"),
    "minutes": ("minutes", "duration", "duration minutes", "length", "duree", "duracion", "duracao", "длительность", "продолжительность", "المدة", "时长"),
    "title": (
        "title", "session", "topic", "activity", "item", "subject", "session title", "titre", "sujet", "theme", "intitule",
        "titulo", "tema", "actividad", "sesion", "atividade", "sessao", "тема", "название", "мероприятие", "العنوان", "الموضوع",
        "主题", "题目", "内容", "活动",
    ),
    "kind": ("kind", "type", "format", "session type", "tipo", "тип", "النوع", "类型", "形式"),
    "venue": ("venue", "place", "location", "room", "hall", "lieu", "salle", "lugar", "sala", "local", "место", "зал", "المكان", "القاعة", "地点", "场地", "会场"),
    "speakers": (
        "speaker", "speakers", "lecturer", "presenter", "resource person", "intervenant", "intervenants", "orateur",
        "ponente", "ponentes", "orador", "palestrante", "спикер", "докладчик", "лектор", "المتحدث", "المحاضر", "主讲人", "讲师", "演讲人",
    ),
    "moderator": (
        "moderator", "chair", "chairperson", "facilitator", "moderateur", "animateur", "moderador", "moderadora",
        "модератор", "ведущий", "مدير الجلسة", "主持人",
    ),
    "host": (
        "host", "institution", "host institution", "organization", "organisation", "institution hote", "institucion",
        "anfitrion", "instituicao", "принимающая организация", "организация", "الجهة المضيفة", "接待单位", "承办单位",
    ),
    "groups": ("group", "groups", "groupe", "grupo", "группа", "المجموعة", "组别"),
    "status": ("status", "statut", "estado", "статус", "状态"),
}  # fmt: skip
"""Keys of a session or visit, each with what agendas call it."""

LOG: dict[str, tuple[str, ...]] = {
    "name": (*PEOPLE[FULL_NAME], "user name", "name original name", "user", "attendee", "nickname", "用户名", "昵称", "用户昵称", "参会者", "参会人员"),
    "email": (*PEOPLE["email"], "user email"),
    "join": ("join time", "joined", "join", "first join", "time joined", "entry time", "heure de connexion", "hora de entrada", "время входа", "加入时间", "入会时间", "首次入会时间"),
    "leave": ("leave time", "left", "leave", "last leave", "time left", "exit time", "heure de deconnexion", "hora de salida", "время выхода", "离开时间", "退会时间", "最后退会时间"),
    "minutes": ("duration minutes", "duration", "minutes", "time in session minutes", "total duration minutes", "total duration", "time in meeting", "attendance duration", "attended duration", "in meeting duration", "duree", "时长", "参会时长", "累计参会时长"),
    "country": PEOPLE["country"],
    "organization": PEOPLE["organization"],
}  # fmt: skip
"""Columns of the log of an online platform."""


def plain(heading: str) -> str:
    """A heading as the tables above have it: without accents, case, signs and what stands in brackets."""
    text = unicodedata.normalize("NFKC", heading)
    without = re.sub(r"[(\[（【].*?[)\]）】]", " ", text)
    text = without if without.strip() else text
    return " ".join(re.sub(r"[\W_]+", " ", alphabetical(text)).split())


COUNTERS = frozenset(
    {
        "n",
        "no",
        "nr",
        "num",
        "number",
        "s n",
        "sn",
        "s no",
        "sl no",
        "serial no",
        "№",
        "序号",
        "编号 序号",
        "م",
        "رقم",
        "п п",
        "n p p",
    }
)
"""What the column is called that numbers the rows; it says nothing of anybody."""

FAMILY_FIRST = frozenset(map(str.casefold, (
    "nom et prenom", "nom et prenoms", "nom prenom", "nom prenoms", "noms et prenoms", "apellidos y nombres", "apellido y nombre",
    "apellidos nombres", "фио", "ф и о", "фамилия имя отчество", "фамилия имя", "姓名",
)))  # fmt: skip
"""Headings of whole names that say that the family name comes first."""

SIGNS = re.compile(r"\s*[/|\n]\s*|\s+-\s+")
SCRIPTS = re.compile(r"(?<=[\u3400-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z.)])\s*(?=[\u3400-\u9fff])")
"""Where a heading in two languages is cut: `Country / Pays`, `国家 Country`."""


def key_of(heading: str, table: str) -> str | None:
    """What a column of this heading holds; of a heading in two languages, when both say the same."""
    known = index(table)
    if key := known.get(plain(heading).removeprefix("your ")):
        return key
    if asked := _asked(plain(heading), known):
        return asked
    for cut in (SIGNS, SCRIPTS):
        parts = [part for part in map(plain, cut.split(heading)) if part]
        keys = {known.get(part) for part in parts}
        if len(parts) > 1 and len(keys) == 1:
            return keys.pop()
    return None


def _asked(heading: str, known: Mapping[str, str]) -> str | None:
    """What a form's question asks for: `Do you have any dietary requirements?`"""
    keys = {key for name, key in known.items() if " " in name and f" {name} " in f" {heading} "}
    return keys.pop() if len(keys) == 1 and heading.startswith(QUESTIONS) else None


QUESTIONS = ("do you", "please", "what is", "your", "any ", "have you", "enter", "indicate")


@cache
def index(table: str) -> dict[str, str]:
    """From what a column is called to its key, for "people", "agenda" or "log"."""
    words = {"people": PEOPLE, "agenda": AGENDA, "log": LOG}[table]
    return {
        plain(name): key
        for key, names in words.items()
        for name in (key.replace("_", " ").replace(".", " "), *names)
    }
