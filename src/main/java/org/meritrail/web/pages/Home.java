package org.meritrail.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Takes everyone to where their work is. */
@Controller
class Home {

    private static final Map<Right, String> WORK = new LinkedHashMap<>();

    static {
        WORK.put(Right.SEE_PAY, "/runs");
        WORK.put(Right.SEE_POLICY, "/versions");
        WORK.put(Right.SEE_OWN_PAY, "/my");
        WORK.put(Right.MANAGE_ACCOUNTS, "/accounts");
    }

    @GetMapping("/")
    String home(Actor me) {
        return "redirect:" + WORK.keySet().stream().filter(me::may).findFirst().map(WORK::get).orElse("/account");
    }
}
