package org.meritrail.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of the README's tour: commands with what they print, and edits of a workbook. */
record Tour(List<Step> steps) {

    private static final Pattern EDIT =
            Pattern.compile("<!-- tour: put (?:\"(?<text>[^\"]+)\"|(?<number>[0-9.]+)) into (?<cell>\\w+) of sheet \"(?<sheet>[^\"]+)\" of (?<file>\\S+) -->");

    sealed interface Step {
    }

    /** @param output lines to be printed in this order; an ellipsis stands for anything */
    record Command(String line, List<String> output) implements Step {
    }

    /** @param number null if text is typed */
    record Edit(String file, String sheet, String cell, String text, String number) implements Step {
    }

    static Tour in(String readme) {
        List<Step> steps = new ArrayList<>();
        boolean console = false;
        for (String line : readme.lines().toList()) {
            Matcher edit = EDIT.matcher(line);
            if (edit.matches()) {
                steps.add(new Edit(edit.group("file"), edit.group("sheet"), edit.group("cell"), edit.group("text"), edit.group("number")));
            } else if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith("$ ")) {
                steps.add(new Command(line.substring(2), new ArrayList<>()));
            } else if (console) {
                ((Command) steps.get(steps.size() - 1)).output().add(line);
            }
        }
        return new Tour(steps);
    }
}
