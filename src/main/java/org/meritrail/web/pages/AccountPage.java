package org.meritrail.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.meritrail.governance.AccessTokens;
import org.meritrail.governance.Account;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.NewToken;
import org.meritrail.kernel.Message;
import org.meritrail.web.security.OwnSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person sees and changes of the own account: language, password, access tokens. */
@Controller
class AccountPage {

    private static final String HERE = "/account";

    /** What a new token is offered with. */
    private static final int USUAL_DAYS = 90;

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final OwnSession session;
    private final Clock clock;

    AccountPage(Accounts accounts, AccessTokens tokens, OwnSession session, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String account(Actor me, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<ShownToken> mine = tokens.of(me).stream().map(token -> ShownToken.of(token, clock.instant())).toList();
        model.addAttribute("account", accounts.account(me.name()).orElseThrow());
        model.addAttribute("tokens", mine);
        model.addAttribute("first", today);
        model.addAttribute("usual", today.plusDays(USUAL_DAYS));
        model.addAttribute("last", today.plusYears(1));
        return "account";
    }

    @PostMapping(HERE + "/language")
    String speak(Actor me, @RequestParam String language, RedirectAttributes next) {
        return accounts.speak(me, language).fold(account -> new Answering(next)
                        .done(HERE + "?" + ReadersLanguage.SWITCH + "=" + account.language(), Message.of("page.account.language.done")),
                reason -> new Answering(next).refused(HERE, reason));
    }

    @PostMapping(HERE + "/password")
    String changePassword(Actor me, @RequestParam String present, @RequestParam String wanted, @RequestParam String again, RedirectAttributes next,
                          HttpServletRequest request, HttpServletResponse response) {
        Decision<Account> changed = wanted.equals(again) ? accounts.changePassword(me, present, wanted) : Decision.refused("refused.password-again");
        return changed.fold(account -> {
            session.goOn(account, request, response);
            return new Answering(next).done(HERE, Message.of("page.account.password.done"));
        }, reason -> new Answering(next).refused(HERE, reason));
    }

    @PostMapping(HERE + "/tokens")
    String issue(Actor me, @RequestParam String title, @RequestParam String lastDay, RedirectAttributes next) {
        Decision<NewToken> issued = Typed.day(lastDay).fold(day -> tokens.issue(me, title, day), Decision.Refused::new);
        return issued.fold(token -> {
            next.addFlashAttribute("secret", token.secret());
            return new Answering(next).done(HERE, Message.of("page.account.token.done", token.token().title()));
        }, reason -> new Answering(next).refused(HERE, reason));
    }

    @PostMapping(HERE + "/tokens/{number}/revoke")
    String revoke(Actor me, @PathVariable long number, RedirectAttributes next) {
        return new Answering(next).decided(tokens.revoke(me, number), HERE, "page.account.token.revoked");
    }
}
