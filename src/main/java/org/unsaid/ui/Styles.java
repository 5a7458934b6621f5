package org.unsaid.ui;

/// Style classes of `unsaid.css` that more than one screen uses.
public final class Styles {

    public static final String ACCENT_TEXT = "accent-text";
    public static final String ANSWER = "answer";
    public static final String CAPTION = "caption";
    public static final String CARD = "card-box";
    public static final String CARD_HEADER = "card-header";
    public static final String CHIP = "chip";
    public static final String ERROR_TEXT = "error-text";
    public static final String FACT_NUMBER = "fact-number";
    public static final String FLAT_BUTTON = "flat-button";
    public static final String HAIRLINE = "hairline";
    public static final String HERO = "hero";
    public static final String KEY = "key";
    public static final String LINK = "link";
    public static final String MAIN_ACTION = "main-action";
    public static final String MUTED = "muted";
    public static final String OUTCOME_BADGE = "outcome-badge";
    public static final String PANEL = "side-panel";
    public static final String PANEL_TITLE = "panel-title";
    public static final String PRIMARY = "primary";
    public static final String QUESTION = "question";
    public static final String SECTION = "section";
    public static final String STRONG = "strong";
    public static final String SUCCESS_TEXT = "success-text";
    public static final String TITLE = "title-text";
    public static final String WARNING_TEXT = "warning-text";

    private Styles() {}
}
