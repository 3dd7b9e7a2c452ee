package org.meritrail.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Random keys that stand for participants in all that is kept. Only this says whom one stands for; once it is erased, nobody knows. A participant
 * who comes back afterwards is another person to the ledger. Whoever was erased is still asked for by the token, {@link Person#code()}, and has nothing but
 * the key.
 */
public interface Persons {

    /** By the participants' codes; those who are not known yet get a key, which only a decision may do. */
    Map<String, Person> of(Collection<String> participants);

    /** Without giving a key. */
    Optional<Person> known(String participant);

    /** By key; without those who were erased, and keys that nobody has. */
    Map<String, Identity> identities(Collection<String> keys);

    /**
     * What participants are called from now on, by their codes; an empty name is none. Those who are not known yet get a key. Only a decision may.
     */
    void call(Map<String, String> names);

    /** From now on nobody knows whom the key stands for, nor what its hashes stand for. Only a decision may. */
    void erase(String key);
}
