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
    "kind": {
        kind: (kind,)
        for kind in ("opening", "keynote", "lecture", "discussion", "dialogue", "breakout", "launch", "exhibit", "ceremony",
                     "closing", "meal", "free")
    } | {
        "meal": ("meal", "lunch", "dinner", "breakfast", "coffee", "coffee break", "tea break", "dejeuner", "almuerzo", "午餐", "晚餐"),
        "visit": ("visit", "field visit", "site visit", "study visit", "visite", "visita", "visita de campo", "экскурсия", "визит", "زيارة", "参观", "考察"),
        "free": ("free", "free time", "break", "pause", "descanso"),
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
