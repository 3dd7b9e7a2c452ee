package org.meritrail.ledger.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.ledger.Person;
import org.meritrail.ledger.Persons;

/** How tables that carry the keys of persons are written and read by whoever knows participants by their codes. An erased person is called by the token. */
public final class PersonRows {

    private PersonRows() {
    }

    /** To join to what has a column {@code person_key}; the columns below need it. @param alias of the table */
    public static String join(String alias) {
        return " left join person who on who.person_key = " + alias + ".person_key ";
    }

    /** The participant's code. */
    public static String participant(String alias) {
        return "coalesce(who.participant, 'person:' || " + alias + ".person_key)";
    }

    /** By the participants' codes or the tokens of those who were erased. Only within a decision. */
    public static Map<String, String> keys(Persons persons, Collection<String> participants) {
        return persons.of(participants).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, person -> person.getValue().key()));
    }

    /** Of somebody who may not be known; a text that is nobody's key then. */
    public static String key(Persons persons, String participant) {
        return persons.known(participant).map(Person::key).orElse("");
    }
}
