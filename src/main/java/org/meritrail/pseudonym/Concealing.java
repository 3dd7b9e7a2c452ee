package org.meritrail.pseudonym;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.meritrail.ledger.Person;
import org.meritrail.vocabulary.InputRecord;

/**
 * Puts tokens in the place of people's codes and names ({@link Person#TOKEN}): in a text that is one, and in one that has it between characters
 * that are neither letters nor digits, so that ids and sentences name nobody either.
 *
 * <p>What comes of a text depends on nothing but the text, so that texts that were the same stay the same. Texts that the policy itself holds
 * stay as they are, and so do codes of up to three characters or four digits, which a number or a word that names nobody may be as well. A name of one word is only
 * concealed where it is the whole text. Two people of one name share the token of the one whose code comes first.
 */
public final class Concealing implements UnaryOperator<String> {

    private static final Pattern SHORT = Pattern.compile(".{1,3}|[0-9]{4}");

    /** Of whole texts. */
    private final Map<String, String> tokens = new HashMap<>();
    /** Of what may be a part of a text. */
    private final Map<String, String> inner = new HashMap<>();
    /** How long parts are that begin with a character, the longest first. */
    private final Map<Character, List<Integer>> lengths = new HashMap<>();
    private final Set<String> exempt;

    /**
     * Somebody who may be named.
     *
     * @param key         {@link Person#key}
     * @param participant the code
     * @param name        empty if unknown
     */
    public record Named(String key, String participant, String name) {
    }

    /** @param exempt texts that the policy holds */
    public Concealing(Collection<Named> people, Set<String> exempt) {
        this.exempt = exempt;
        List<Named> byCode = people.stream().sorted(Comparator.comparing(Named::participant)).toList();
        byCode.forEach(one -> addCode(one.participant(), Person.code(one.key())));
        byCode.forEach(one -> addName(one.name(), Person.name(one.key())));
        Map<Character, Set<Integer>> found = new HashMap<>();
        inner.keySet().forEach(part -> found.computeIfAbsent(part.charAt(0), none -> new TreeSet<>(Comparator.reverseOrder())).add(part.length()));
        found.forEach((first, all) -> lengths.put(first, List.copyOf(all)));
    }

    /** Whether a participant's code is kept as it is. */
    public boolean leaves(String participant) {
        return !tokens.containsKey(participant);
    }

    private void addCode(String code, String token) {
        if (!SHORT.matcher(code).matches() && !exempt.contains(code)) {
            tokens.putIfAbsent(code, token);
            inner.putIfAbsent(code, token);
            String part = InputRecord.part(code);
            if (!part.equals(code)) {
                inner.putIfAbsent(part, token + Person.PART);
            }
        }
    }

    private void addName(String name, String token) {
        if (!name.isEmpty() && !exempt.contains(name)) {
            tokens.putIfAbsent(name, token);
            if (name.indexOf(' ') > 0) {
                inner.putIfAbsent(name, token);
            }
        }
    }

    @Override
    public String apply(String text) {
        if (text.isEmpty() || exempt.contains(text)) {
            return text;
        }
        String whole = tokens.get(text);
        return whole == null ? withParts(text) : whole;
    }

    private String withParts(String text) {
        StringBuilder concealed = null;
        int kept = 0;
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            if (end == at) {
                at++;
            } else {
                concealed = concealed == null ? new StringBuilder() : concealed;
                concealed.append(text, kept, at).append(inner.get(text.substring(at, end)));
                kept = end;
                at = end;
            }
        }
        return concealed == null ? text : concealed.append(text, kept, text.length()).toString();
    }

    /** Where the longest part ends that begins somewhere; there itself if none does. */
    private int end(String text, int at) {
        List<Integer> possible = lengths.get(text.charAt(at));
        if (possible != null && isEdge(text, at)) {
            for (int length : possible) {
                int end = at + length;
                if (end <= text.length() && isEdge(text, end) && inner.containsKey(text.substring(at, end))) {
                    return end;
                }
            }
        }
        return at;
    }

    /** Not within a word. */
    private static boolean isEdge(String text, int at) {
        return at == 0 || at == text.length() || !Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(text.charAt(at));
    }
}
