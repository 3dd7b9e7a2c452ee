package org.meritrail.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The form to sign in with; what is sent is taken by the security filters. */
@Controller
final class SignInPage {

    @GetMapping("/sign-in")
    String form() {
        return "sign-in";
    }
}
