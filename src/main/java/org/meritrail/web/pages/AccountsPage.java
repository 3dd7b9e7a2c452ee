package org.meritrail.web.pages;

import java.util.List;
import org.meritrail.governance.Account;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.NewPassword;
import org.meritrail.governance.Role;
import org.meritrail.kernel.Message;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators make accounts, give roles, set passwords and take accounts out of use. */
@Controller
class AccountsPage {

    private static final String HERE = "/accounts";

    private final Accounts accounts;

    AccountsPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(HERE)
    String all(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "accounts";
    }

    @PostMapping(HERE)
    String create(Actor me, @RequestParam String name, @RequestParam(defaultValue = "") List<String> roles,
                  @RequestParam(defaultValue = "") String participant, RedirectAttributes next) {
        return told(Role.all(roles).fold(known -> accounts.create(me, name.strip(), known, participant), Decision.Refused::new),
                "page.accounts.created", next);
    }

    @PostMapping(HERE + "/{name}")
    String change(Actor me, @PathVariable String name, @RequestParam(defaultValue = "") List<String> roles,
                  @RequestParam(defaultValue = "") String participant, @RequestParam(defaultValue = "false") boolean active,
                  RedirectAttributes next) {
        Decision<Account> changed = Role.all(roles).fold(known -> accounts.change(me, name, known, participant, active), Decision.Refused::new);
        return changed.fold(account -> new Answering(next).done(HERE, Message.of("page.accounts.changed", account.name())),
                reason -> new Answering(next).refused(HERE, reason));
    }

    @PostMapping(HERE + "/{name}/password")
    String resetPassword(Actor me, @PathVariable String name, RedirectAttributes next) {
        return told(accounts.resetPassword(me, name), "page.accounts.reset", next);
    }

    /** The generated password is on the next page and nowhere afterwards. */
    private static String told(Decision<NewPassword> issued, String done, RedirectAttributes next) {
        return issued.fold(password -> {
            next.addFlashAttribute("password", password.password());
            return new Answering(next).done(HERE, Message.of(done, password.account().name()));
        }, reason -> new Answering(next).refused(HERE, reason));
    }
}
