"""The words that forms use for what the plan has a fixed word for, in seven languages."""

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "gender": {
        "female": ("female", "f", "woman", "women", "ms", "mrs", "feminin", "femme", "femenino", "mujer", "feminino", "mulher",
                   "женский", "ж", "жен", "أنثى", "انثى", "女", "女性"),
        "male": ("male", "m", "man", "men", "mr", "masculin", "homme", "h", "masculino", "hombre", "homem", "мужской", "м",
                 "муж", "ذكر", "男", "男性"),
        "other": ("other", "non binary", "nonbinary", "diverse", "x", "autre", "otro", "outro", "другое", "其他"),
        "undisclosed": ("undisclosed", "prefer not to say", "not stated", "n a", "prefiero no decir", "不愿透露"),
    },
    "organization_kind": {
        "government": ("government", "governmental", "ministry", "public", "public sector", "gouvernement", "gobierno",
                       "governo", "государственный", "حكومي", "政府"),
        "un": ("un", "united nations"),
        "igo": ("igo", "intergovernmental", "international organization"),
        "ngo": ("ngo", "civil society", "ong", "нпо", "非政府组织"),
        "academia": ("academia", "academic", "university", "research", "universite", "universidad", "universidade",
                     "университет", "جامعة", "学术", "高校"),
        "business": ("business", "private", "private sector", "company", "enterprise", "entreprise", "empresa", "бизнес",
                     "قطاع خاص", "企业"),
        "media": ("media", "press", "presse", "prensa", "imprensa", "сми", "إعلام", "媒体"),
        "other": ("other", "autre", "otro", "outro", "другое", "其他"),
    },
    "role": {
        "delegate": ("delegate", "participant", "delegue", "delegado", "делегат", "участник", "学员", "代表"),
        "observer": ("observer", "observateur", "observador", "наблюдатель", "观察员"),
        "guest": ("guest", "invite", "invitado", "convidado", "гость", "嘉宾"),
        "media": ("media", "press"), "interpreter": ("interpreter", "翻译"), "staff": ("staff", "team", "工作人员"),
    },
    "status": {
        status: (status,)
        for status in ("nominated", "invited", "accepted", "confirmed", "waitlisted", "declined", "withdrawn", "no-show")
    },
    "item_status": {
        "planned": ("planned", "tentative", "to be confirmed", "tbc", "provisional", "待定"),
        "confirmed": ("confirmed", "confirme", "confirmado", "подтверждено", "مؤكد", "已确认"),
        "cancelled": ("cancelled", "canceled", "annule", "cancelado", "отменено", "ملغى", "取消"),
    },
    "kind": {
        "opening": ("opening", "opening ceremony", "opening session", "inauguration", "ceremonie d ouverture", "ouverture",
                    "apertura", "ceremonia de apertura", "abertura", "cerimonia de abertura", "открытие", "церемония открытия",
                    "الافتتاح", "حفل الافتتاح", "开幕式", "开班式", "开班仪式"),
        "keynote": ("keynote", "keynote speech", "keynote address", "discours principal", "主旨演讲", "主旨发言"),
        "lecture": ("lecture", "presentation", "talk", "class", "course", "seminar", "cours", "conference", "exposé",
                    "conferencia", "ponencia", "palestra", "aula", "лекция", "доклад", "محاضرة", "讲座", "授课", "专题讲座"),
        "discussion": ("discussion", "panel", "panel discussion", "q a", "table ronde", "debat", "debate", "mesa redonda",
                       "discusion", "дискуссия", "обсуждение", "مناقشة", "حلقة نقاش", "讨论", "研讨", "座谈"),
        "dialogue": ("dialogue", "policy dialogue", "dialogo", "диалог", "حوار", "对话", "政策对话"),
        "breakout": ("breakout", "breakout session", "group work", "working group", "workshop", "atelier", "taller", "oficina",
                     "групповая работа", "ورشة عمل", "分组讨论", "工作坊"),
        "launch": ("launch", "launching", "lancement", "lanzamiento", "lancamento", "发布", "发布会"),
        "exhibit": ("exhibit", "exhibition", "exposition", "exposicion", "exposicao", "выставка", "معرض", "展览"),
        "ceremony": ("ceremony", "group photo", "awarding", "ceremonie", "ceremonia", "cerimonia", "церемония", "仪式", "合影"),
        "closing": ("closing", "closing ceremony", "closing session", "closing remarks", "cloture", "ceremonie de cloture",
                    "clausura", "encerramento", "закрытие", "церемония закрытия", "الختام", "حفل الختام", "闭幕式", "结业式", "结业仪式"),
        "meal": ("meal", "lunch", "dinner", "breakfast", "coffee", "coffee break", "tea break", "lunch break", "reception",
                 "welcome dinner", "farewell dinner", "pause cafe", "dejeuner", "diner", "petit dejeuner", "almuerzo", "cena",
                 "desayuno", "pausa para cafe", "almoco", "jantar", "обед", "ужин", "завтрак", "кофе брейк", "غداء", "عشاء",
                 "فطور", "استراحة قهوة", "午餐", "晚餐", "早餐", "茶歇", "午饭"),
        "visit": ("visit", "field visit", "site visit", "study visit", "field trip", "visite", "visite de terrain", "visita",
                  "visita de campo", "visita de estudio", "экскурсия", "визит", "посещение", "زيارة", "زيارة ميدانية", "参观",
                  "考察", "参观考察", "实地考察"),
        "free": ("free", "free time", "break", "pause", "temps libre", "tiempo libre", "descanso", "tempo livre", "свободное время",
                 "перерыв", "وقت حر", "自由活动", "休息"),
    },
}  # fmt: skip
"""Choices, each with the words for it that forms use."""

LANGUAGES = {
    "en": ("english", "anglais", "ingles", "английский", "الإنجليزية", "英语", "英文"),
    "fr": ("french", "francais", "frances", "французский", "الفرنسية", "法语", "法文"),
    "es": ("spanish", "espagnol", "espanol", "espanhol", "испанский", "الإسبانية", "西班牙语"),
    "pt": ("portuguese", "portugais", "portugues", "португальский", "البرتغالية", "葡萄牙语"),
    "ru": ("russian", "russe", "ruso", "russo", "русский", "الروسية", "俄语"),
    "ar": ("arabic", "arabe", "арабский", "العربية", "阿拉伯语"),
    "zh": ("chinese", "mandarin", "chinois", "chino", "chines", "китайский", "الصينية", "中文", "汉语"),
}
"""Languages by code."""

MONTHS = (
    "january february march april may june july august september october november december",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
MONTH_OF = {name: number for names in MONTHS for number, name in enumerate(names.split(), 1)} | {
    name[:3]: number for number, name in enumerate(MONTHS[0].split(), 1)
}
"""Months by name and by English abbreviation."""

WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miercoles jueves viernes sabado domingo",
    "segunda terca quarta quinta sexta sabado domingo",
    "понедельник вторник среда четверг пятница суббота воскресенье",
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    "mon tue wed thu fri sat sun",
)
WEEKDAY_OF = {name: number for names in WEEKDAYS for number, name in enumerate(names.split())}
"""Days of the week by name, Monday 0."""
