package org.meritrail.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meritrail.kernel.Message;
import org.meritrail.ledger.Details;

/** Makes accounts and changes them. Whether somebody may ask is up to the caller; every change is in the journal, passwords never. */
public final class Accounts {

    /** No account can have the name of a part of the service, which stands in brackets. */
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,58}[a-z0-9]");

    private static final Pattern PARTICIPANT = Pattern.compile("[^\\p{Cntrl}]{0,200}");
    private static final Set<String> LANGUAGES = Set.of("", "en", "es");
    private static final String FIRST = "admin";

    private final Journal journal;
    private final AccountRecords records;
    private final Passwords passwords;

    public Accounts(Journal journal, AccountRecords records, Passwords passwords) {
        this.journal = journal;
        this.records = records;
        this.passwords = passwords;
    }

    public Optional<Account> account(String name) {
        return records.account(name);
    }

    /** By name. */
    public List<Account> all() {
        return records.all();
    }

    /** Makes the account {@code admin} if there is no account at all, whatever it would be called. */
    public Optional<NewPassword> createFirstAdministrator() {
        if (!records.all().isEmpty()) {
            return Optional.empty();
        }
        String password = passwords.generated();
        String hash = passwords.hash(password);
        Decision<Account> made = journal.decide(() -> records.all().isEmpty()
                ? added(Actor.SERVICE, new Account(FIRST, Set.of(Role.ADMINISTRATOR), "", "", true, 0, true), hash)
                : Decision.refused("refused.account-exists", FIRST));
        return made.fold(account -> Optional.of(new NewPassword(account, password)), refused -> Optional.empty());
    }

    /** With a generated password, which its owner has to change at the first sign-in. */
    public Decision<NewPassword> create(Actor who, String name, Set<Role> roles, String participant) {
        String password = passwords.generated();
        return create(who, new Account(name, roles, participant.strip(), "", true, 0, true), password)
                .fold(account -> Decision.granted(new NewPassword(account, password)), Decision.Refused::new);
    }

    /** With a password that its owner already knows, and nobody else. */
    public Decision<Account> create(Actor who, String name, Set<Role> roles, String participant, String password) {
        return create(who, new Account(name, roles, participant.strip(), "", true, 0, false), password);
    }

    private Decision<Account> create(Actor who, Account wanted, String password) {
        Optional<Message> objection = objection(wanted).or(() -> passwords.objection(wanted.name(), password));
        if (objection.isPresent()) {
            return new Decision.Refused<>(objection.get());
        }
        String hash = passwords.hash(password);
        return journal.decide(() -> records.account(wanted.name()).isPresent() ? Decision.refused("refused.account-exists", wanted.name())
                : added(who, wanted, hash));
    }

    private Decision<Account> added(Actor who, Account wanted, String hash) {
        Entry entry = journal.record(who, "account.created", wanted.name(), described(wanted), details(wanted));
        records.addAccount(wanted.name(), entry);
        records.addState(wanted, entry);
        return Decision.granted(withPassword(wanted, hash, wanted.issued(), entry));
    }

    /** Gives other roles, another participant, or takes the account out of use; holds from the next request on. */
    public Decision<Account> change(Actor who, String name, Set<Role> roles, String participant, boolean active) {
        return changing(name, account -> {
            Account wanted = account.as(roles, participant.strip(), active);
            Optional<Message> objection = objection(wanted);
            if (objection.isPresent()) {
                return new Decision.Refused<>(objection.get());
            }
            if (account.isActiveAdministrator() && !wanted.isActiveAdministrator() && isTheLastAdministrator(account)) {
                return Decision.refused("refused.last-administrator", name);
            }
            records.addState(wanted, journal.record(who, change(account, wanted), name, described(wanted), details(wanted)));
            return Decision.granted(wanted);
        });
    }

    private static String change(Account before, Account after) {
        if (before.active() == after.active()) {
            return "account.changed";
        }
        return after.active() ? "account.activated" : "account.deactivated";
    }

    private boolean isTheLastAdministrator(Account account) {
        return records.all().stream().noneMatch(other -> other.isActiveAdministrator() && !other.name().equals(account.name()));
    }

    /** Sets a generated password, which its owner has to change, and ends every session of the account. */
    public Decision<NewPassword> resetPassword(Actor who, String name) {
        String password = passwords.generated();
        String hash = passwords.hash(password);
        return changing(name, account -> Decision.granted(new NewPassword(
                withPassword(account, hash, true, journal.record(who, "account.password-reset", name, "")), password)));
    }

    /** What a person does to the own password; refused without the present one. Ends every other session of the account. */
    public Decision<Account> changePassword(Actor self, String present, String wanted) {
        Optional<Message> objection = passwords.objection(self.name(), wanted);
        if (objection.isPresent()) {
            return new Decision.Refused<>(objection.get());
        }
        if (!passwords.matches(present, records.passwordHash(self.name()))) {
            return Decision.refused("refused.password-present");
        }
        if (present.equals(wanted)) {
            return Decision.refused("refused.password-same");
        }
        String hash = passwords.hash(wanted);
        return changing(self.name(), account -> Decision.granted(
                withPassword(account, hash, false, journal.record(self, "account.password-changed", account.name(), ""))));
    }

    private Account withPassword(Account account, String hash, boolean issued, Entry entry) {
        records.addPassword(account.name(), hash, issued, entry);
        return account.withPassword(entry, issued);
    }

    /** @param language {@code en}, {@code es}, or empty for the browser's */
    public Decision<Account> speak(Actor self, String language) {
        return changing(self.name(), account -> {
            if (!LANGUAGES.contains(language)) {
                return Decision.refused("refused.language", language);
            }
            records.addState(account.speaking(language), journal.record(self, "account.language", account.name(), language));
            return Decision.granted(account.speaking(language));
        });
    }

    private <T> Decision<T> changing(String name, Function<Account, Decision<T>> change) {
        return journal.decide(() -> records.account(name).map(change).orElseGet(() -> Decision.refused("refused.no-account", name)));
    }

    private static Optional<Message> objection(Account wanted) {
        if (!NAME.matcher(wanted.name()).matches()) {
            return Optional.of(Message.of("refused.account-name", wanted.name()));
        }
        if (!PARTICIPANT.matcher(wanted.participant()).matches()) {
            return Optional.of(Message.of("refused.account-participant"));
        }
        if (wanted.roles().contains(Role.PARTICIPANT) && wanted.participant().isEmpty()) {
            return Optional.of(Message.of("refused.account-whose"));
        }
        return Optional.empty();
    }

    /** Not which participant the account is: leaves never name one. */
    private static Details details(Account account) {
        return Details.of("account", account.name()).with("roles", account.roles().stream().map(Role::key).sorted().toList())
                .with("active", account.active());
    }

    private static String described(Account account) {
        String roles = account.roles().stream().map(Role::key).sorted().collect(Collectors.joining(", "));
        return account.participant().isEmpty() ? roles : roles + "; " + account.participant();
    }
}
