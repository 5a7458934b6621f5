package org.unsaid.probe.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a column can hold. In files that Unsaid writes, the columns have these names and this order.
public enum Field {
    ID("key", "code", "no", "no.", "nr", "nº", "n°", "#", "num", "number", "question_id", "qid", "prompt_id", "probe", "probe_id",
            "identifiant", "numéro", "numero", "编号", "編號", "序号", "序號", "题号", "題號"),
    TOPIC("category", "subject", "theme", "sujet", "thème", "rubrique", "catégorie", "主题", "主題", "类别", "類別", "话题", "話題", "分类", "分類"),
    LANGUAGE("lang", "locale", "langue", "语言", "語言", "语种", "語種"),
    PROMPT("question", "questions", "query", "prompts", "prompt_text", "question_text", "wording", "instruction", "goal", "behavior", "input",
            "énoncé", "enonce", "intitulé", "libellé", "texte", "text", "问题", "問題", "提问", "提問", "提示词", "提示詞", "提示", "题目", "題目"),
    /// `original`, `machine`, or who translated the wording.
    TRANSLATOR("by", "translated_by", "traducteur", "traductrice", "traduit_par", "译者", "譯者"),
    REVIEWED("revu", "relu", "vérifié", "已审核", "已審核", "审校", "審校"),
    ROLE("sensitive", "sensible", "rôle", "角色", "敏感"),
    /// The state that the question is sensitive to.
    STATE("sensitive_to", "sensible_pour", "état", "敏感国家", "敏感國家"),
    /// The country or territory that the question is about.
    ABOUT("country", "country_or_territory", "territory", "pays", "pays_ou_territoire", "国家", "國家", "国家或地区", "國家或地區"),
    /// The id of its control, or of the question whose control it is.
    PAIR("control", "control_id", "control_of", "paired_with", "paire", "témoin", "对照", "對照", "配对", "配對"),
    KIND("form", "forme", "题型", "題型", "形式"),
    /// Separated by spaces, commas or semicolons.
    TAGS("tag", "labels", "keywords", "étiquettes", "mots-clés", "标签", "標籤"),
    PREMISE("prémisse", "前提"),
    SYSTEM_PROMPT("system", "system_message", "instruction_système", "系统提示", "系統提示", "系统提示词", "系統提示詞"),
    /// The facts of the question as JSON, on its first row.
    FACTS,
    /// The sources that its facts name and no question before it did, as JSON.
    SOURCES,
    /// What belongs to no question, as JSON, on the first row.
    SET;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> otherNames;

    Field(String... otherNames) {
        this.otherNames = List.of(otherNames);
    }

    /// The name of its column.
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether each language has its own.
    public boolean isPerLanguage() {
        return switch (this) {
            case PROMPT, TRANSLATOR, REVIEWED, PREMISE, SYSTEM_PROMPT -> true;
            case ID, TOPIC, LANGUAGE, ROLE, STATE, ABOUT, PAIR, KIND, TAGS, FACTS, SOURCES, SET -> false;
        };
    }

    /// Whether its cells hold JSON.
    public boolean isJson() {
        return switch (this) {
            case FACTS, SOURCES, SET -> true;
            case ID, TOPIC, LANGUAGE, PROMPT, TRANSLATOR, REVIEWED, ROLE, STATE, ABOUT, PAIR, KIND, TAGS, PREMISE, SYSTEM_PROMPT -> false;
        };
    }

    /// How well a heading names the field: 0 for its own name, more for others.
    ///
    /// @param heading in the form of [Headings#plain]
    Optional<Integer> rank(String heading) {
        if (heading.equals(column())) {
            return Optional.of(0);
        }
        var at = otherNames.indexOf(heading);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }

    /// By the name of its column or another usual name.
    static Optional<Field> of(String heading) {
        return Arrays.stream(values()).filter(field -> field.rank(heading).isPresent()).findFirst();
    }

    public static Optional<Field> ofColumn(String name) {
        return Arrays.stream(values()).filter(field -> field.column().equals(name)).findFirst();
    }

    public static String names() {
        return Arrays.stream(values()).map(Field::column).collect(Collectors.joining(", "));
    }
}
