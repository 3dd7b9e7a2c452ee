package org.meritrail.pseudonym;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;
import org.meritrail.vocabulary.InputRecord;

/**
 * The inverse of {@link Concealing}: puts codes and names in the place of tokens. Those of people who were erased stay.
 *
 * @param identities by key
 */
public record Revealing(Map<String, Identity> identities) implements UnaryOperator<String> {

    /** Knows everybody whom a text has a token of. */
    public static Revealing of(Persons persons, String text) {
        return new Revealing(persons.identities(Person.TOKEN.matcher(text).results().map(token -> token.group(1)).collect(Collectors.toSet())));
    }

    @Override
    public String apply(String text) {
        return revealed(text, UnaryOperator.identity());
    }

    /** Of a text within which all that is put in has to be written in another way, such as JSON. */
    public String revealed(String text, UnaryOperator<String> written) {
        return Person.TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(written.apply(said(token))));
    }

    private String said(MatchResult token) {
        Identity who = identities.get(token.group(1));
        if (who == null) {
            return token.group();
        }
        if (token.group(2) == null) {
            return who.participant();
        }
        return token.group(2).equals(Person.PART) ? InputRecord.part(who.participant()) : who.name();
    }
}
