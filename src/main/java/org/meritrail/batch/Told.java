package org.meritrail.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meritrail.ledger.Identity;
import org.meritrail.ledger.Persons;
import org.meritrail.pseudonym.Revealing;

/** The texts that rows of runs have besides figures, as people read them. They are kept with tokens in the place of people, as {@link Documents} are. */
final class Told {

    private final Persons persons;
    private final Map<String, String> names;

    private Told(Persons persons, Map<String, String> names) {
        this.persons = persons;
        this.names = names;
    }

    /** With what people are called now. */
    static Told now(Persons persons) {
        return new Told(persons, Map.of());
    }

    /** With what the payouts of a run call people, so that it always reads the same. */
    static Told then(Persons persons, List<Payout> payouts) {
        return new Told(persons, payouts.stream().collect(Collectors.toMap(Payout::participant, Payout::name)));
    }

    List<Payout> payouts(List<Payout> kept) {
        Revealing revealing = revealing(Json.of(kept.stream().map(Payout::reasons).filter(reasons -> !reasons.isEmpty()).toList()));
        return kept.stream().map(one -> one.with(revealing)).toList();
    }

    List<SignOff> signOffs(List<SignOff> kept) {
        Revealing revealing = revealing(Json.of(kept.stream().map(SignOff::says).toList()));
        return kept.stream().map(one -> one.with(revealing)).toList();
    }

    List<RunReject> rejects(List<RunReject> kept) {
        Revealing revealing = revealing(Json.of(kept));
        return kept.stream().map(one -> one.with(revealing)).toList();
    }

    /** JSON as it was before it was kept. */
    String json(String kept) {
        return revealing(kept).revealed(kept, Json::escaped);
    }

    private Revealing revealing(String texts) {
        Map<String, Identity> identities = new HashMap<>(Revealing.of(persons, texts).identities());
        identities.replaceAll((key, who) -> new Identity(who.participant(), names.getOrDefault(who.participant(), who.name())));
        return new Revealing(identities);
    }
}
