package org.meritrail.web.api;

import java.util.List;
import java.util.Set;
import org.meritrail.governance.Account;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.NewPassword;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Message;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for administrators who signed in. */
@RestController
final class AccountsApi {

    /** @param passwordIssued whether somebody else set the password, so that nothing can be done before it is changed */
    record AccountJson(String name, List<String> roles, String participant, String language, boolean active, boolean passwordIssued) {

        static AccountJson of(Account account) {
            return new AccountJson(account.name(), account.roles().stream().sorted().map(Role::key).toList(), account.participant(),
                    account.language(), account.active(), account.issued());
        }
    }

    /** @param participant null or empty for those who are none */
    record Wanted(String name, List<String> roles, String participant) {
    }

    /** @param participant null or empty for those who are none */
    record Changed(List<String> roles, String participant, Boolean active) {
    }

    /** @param password told this one time */
    record Issued(String name, String password) {

        static Issued of(NewPassword issued) {
            return new Issued(issued.account().name(), issued.password());
        }
    }

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/api/accounts")
    List<AccountJson> all() {
        return accounts.all().stream().map(AccountJson::of).toList();
    }

    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Issued create(Actor me, @RequestBody Wanted wanted) {
        String name = Given.given(wanted.name(), "name");
        return Issued.of(Problems.granted(accounts.create(me, name, roles(wanted.roles()), orNone(wanted.participant()))));
    }

    @PutMapping("/api/accounts/{name}")
    AccountJson change(Actor me, @PathVariable String name, @RequestBody Changed wanted) {
        boolean active = Given.given(wanted.active(), "active");
        known(name);
        return AccountJson.of(Problems.granted(accounts.change(me, name, roles(wanted.roles()), orNone(wanted.participant()), active)));
    }

    @PostMapping("/api/accounts/{name}/password")
    Issued resetPassword(Actor me, @PathVariable String name) {
        known(name);
        return Issued.of(Problems.granted(accounts.resetPassword(me, name)));
    }

    private void known(String name) {
        accounts.account(name).orElseThrow(() -> Problems.unknown(Message.of("refused.no-account", name)));
    }

    private static Set<Role> roles(List<String> keys) {
        return Role.all(Given.given(keys, "roles")).fold(roles -> roles, reason -> {
            throw Problems.badRequest(reason);
        });
    }

    private static String orNone(String participant) {
        return participant == null ? "" : participant;
    }
}
