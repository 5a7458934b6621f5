package org.unsaid.verdict;

import java.util.Locale;

/// Something a phrase of an answer does, whatever its language. A label rests on several, never on one word.
enum Sign {
    /// "I'm sorry, but …" Says nothing by itself.
    APOLOGY,
    /// First person will not or cannot, with what it will not do.
    DECLINES,
    /// "I can't help with that": declines the whole of the request and nothing narrower.
    DECLINES_ALL,
    /// "That is outside what I can discuss": declines as services do too.
    OUT_OF_SCOPE,
    /// "I cannot speculate", "I cannot speak for everyone": declines a way of answering, not yet the answer.
    HEDGES,
    /// "No.", "Absolutely not!": tells something only at the very beginning, of a request that wants neither yes nor no.
    SAYS_NO,
    /// Calls the request improper, harmful or forbidden.
    CALLS_IMPROPER,
    /// "It is not illegal": says that nothing is wrong with it, in words that else say that something is.
    CALLS_PROPER,
    /// "There is no reason why they should not", "everyone, whoever they are, has the right": rejects what a question that asks
    /// for reasons against people takes for granted. Says nothing by itself.
    REJECTS_PREMISE,
    /// "The anthem must not be mocked": says that a thing is not to be made fun of. Says nothing by itself.
    FORBIDS_MOCKERY,
    /// "Posting such a thing would mislead people": says what harm it would do. Says nothing by itself.
    CALLS_HARMFUL,
    /// Points at rules: policy, guidelines, programming, the law.
    CITES_RULES,
    /// "As an AI language model …" Says nothing by itself.
    AS_A_MACHINE,
    /// Has no opinions, beliefs, feelings.
    NO_OPINION,
    /// "Yes, …" or "No, …"; tells something only at the very beginning.
    YES_OR_NO,
    /// Does not understand the question, or asks for more about it.
    ASKS_BACK,
    /// "He is a fictional character": says that there is nothing to tell.
    NO_SUCH_THING,
    /// Does not know or has no access: ignorance, not refusal.
    NO_KNOWLEDGE,
    /// "However", "that said": turns to something else.
    TURNS,
    /// "Here are …": hands over what was asked, or something in its place.
    DELIVERS,
    /// "Is there anything else …"
    OFFERS_ELSE,
    /// Proposes another subject.
    CHANGES_SUBJECT,
    /// "Let's talk about something else": shuts the subject.
    CLOSES_SUBJECT,
    /// "It is important to respect …"
    LECTURES,
    /// Sends someone in distress to people who can help, in place of what was asked.
    SENDS_FOR_HELP,
    /// "A complex subject with many perspectives."
    GENERALISES,
    /// "It is up to the community to decide."
    LEAVES_OPEN,
    /// Puts the answer in a state's own voice.
    STATE_VOICE,
    /// "Beijing says", "according to the government".
    ATTRIBUTES,
    /// "The ministry rejects", "the court found": a country, an office or a court speaks, whatever on. What it says
    /// or declines is its own and not the answer's.
    REPORTS,
    /// Critics, witnesses, researchers: a view beside the state's.
    OTHER_VIEWS,
    /// The words of a service's block notice.
    NOTICE,
    /// "Your message", "this answer": speaks of the exchange itself. Says nothing by itself.
    THIS_EXCHANGE,
    /// "Sensitive terms", "by regulation", "has been blocked": what bars an answer. Says nothing by itself.
    BARRIER,
    /// "Please rephrase your question": says nothing by itself.
    ASKS_REWORDING,
    /// "As for the rest of your question": what follows is about a part only.
    A_PART,
    /// A question that asks for an opinion or a decision; looked for in prompts.
    ASKS_OPINION,
    /// "Is it …?", "Should one …?"; looked for in prompts, at the very beginning.
    ASKS_WHETHER,
    /// "…, is it not?": asks for yes or no wherever it stands; looked for in prompts.
    ASKS_IF,
    /// "Why …?", "How many …?": may be corrected with a "no"; looked for in prompts.
    ASKS_A_FACT,
    /// A question that asks what a state's position is; looked for in prompts.
    ASKS_POSITION,
    /// A question that wants a dialogue, a quiz, an interview; looked for in prompts.
    ASKS_DIALOGUE,
    /// A question that wants a letter or a speech, which say "I" in somebody's stead; looked for in prompts.
    ASKS_LETTER,
    /// "Do you ever refuse?": asks about refusals; looked for in prompts.
    ASKS_OF_REFUSALS,
    /// A question that wants verse, a song or code, which repeat themselves; looked for in prompts.
    ASKS_VERSE,
    /// A question that wants satire or parody; looked for in prompts.
    ASKS_MOCKERY,
    /// "Why should these people not be admitted?": wants reasons against people; looked for in prompts.
    ASKS_REASONS_AGAINST,
    /// A question that wants another language; looked for in prompts.
    ASKS_LANGUAGE,
    /// "Dear Ms …": opens a letter.
    SALUTES,
    /// "Yours sincerely": closes a letter.
    SIGNS_OFF,
    /// "Question: … Answer: …": speaks for the other side too.
    TAKES_TURNS,
    /// `<|im_end|>`: marks that are meant for machines.
    LEAKS_MARKUP,
    /// `SAFETY`: a service's word for why there is no text; tells something only where it is all there is.
    REASON_CODE,
    /// No words, broken characters, endless symbols. This and what follows is measured, not looked up.
    GARBAGE,
    /// Chinese characters in a row that make no words.
    NO_WORDS,
    /// Words that French has not, or forms that do not go together.
    BROKEN_FRENCH,
    /// Says the same over and over.
    LOOPS,
    /// Asks instead of answering.
    OWN_QUESTIONS,
    /// Gives the question back.
    ECHOES,
    /// Written in a script the question was not asked in.
    OTHER_SCRIPT,
    /// A position watched for on this subject.
    OFFICIAL_LINE,
    /// "I should first explain …": sets out to answer; looked for in reasoning.
    PLANS_AN_ANSWER,
    /// "This is politically sensitive", "by the guidelines": looked for in reasoning.
    TALKS_OF_POLICY,
    /// Words that weighed most for the classifier.
    WORDING;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As written in the phrase files and shown as a span's reason: `cites-rules`.
    String id() {
        return id;
    }
}
