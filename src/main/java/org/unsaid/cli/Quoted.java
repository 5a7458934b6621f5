package org.unsaid.cli;

/// Words as one can paste them into a shell.
final class Quoted {

    private Quoted() {}

    static String word(String word) {
        return word.matches("[\\p{L}\\p{N}._/:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
