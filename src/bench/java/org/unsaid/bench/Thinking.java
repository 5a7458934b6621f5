package org.unsaid.bench;

import java.util.List;

/// Takes reasoning that was published in one piece with the answer out of it.
public final class Thinking {

    private static final List<String[]> TAGS =
            List.of(new String[] {"<think>", "</think>"}, new String[] {"◁think▷", "◁/think▷"});

    private Thinking() {}

    public static String strip(String text) {
        for (var tag : TAGS) {
            int end = text.indexOf(tag[1]);
            if (end >= 0) {
                return text.substring(end + tag[1].length()).strip();
            }
        }
        return text.strip();
    }
}
