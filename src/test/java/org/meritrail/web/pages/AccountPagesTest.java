package org.meritrail.web.pages;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Visitors;
import org.meritrail.fixtures.Service;
import org.meritrail.governance.Account;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.NewPassword;
import org.meritrail.governance.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Service
class AccountPagesTest {

    private static final String OTHER = "another long password";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Visitors visitors;

    @Test
    void asksForAnotherPasswordBeforeAllElseAndGoesOnWithIt() throws Exception {
        NewPassword issued = accounts.create(Actor.SERVICE, "newcomer", Set.of(Role.AUDITOR), "").fold(made -> made, reason -> null);
        MockHttpSession session = (MockHttpSession) mvc.perform(post("/sign-in").with(csrf()).param("username", "newcomer")
                .param("password", issued.password())).andReturn().getRequest().getSession(false);
        page(session, "/journal").andExpect(redirectedUrl("/account"));
        page(session, "/account").andExpect(content().string(containsString("Somebody else set your password")));
        change(session, issued.password(), OTHER, "mistyped again").andExpect(redirectedUrl("/account"));
        page(session, "/account").andExpect(content().string(containsString("Somebody else set your password")));
        change(session, issued.password(), OTHER, OTHER).andExpect(redirectedUrl("/account"));
        page(session, "/journal").andExpect(status().isOk());
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession here = visitors.signedIn(mvc, auditor);
        MockHttpSession elsewhere = visitors.signedIn(mvc, auditor);
        change(here, Visitors.PASSWORD, OTHER, OTHER);
        page(here, "/account").andExpect(status().isOk());
        page(elsewhere, "/account").andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void saysWhyAPasswordIsRefused() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.AUDITOR);
        assertThat(after(session, change(session, Visitors.PASSWORD, "short", "short"))).contains("at least 12 characters");
    }

    @Test
    void speaksTheLanguageSomebodyChose() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession session = visitors.signedIn(mvc, auditor);
        mvc.perform(post("/account/language").session(session).with(csrf()).param("language", "es")).andExpect(redirectedUrl("/account?lang=es"));
        page(session, "/account").andExpect(content().string(containsString("Cambiar la contraseña")));
        mvc.perform(get("/api/nothing").session(session)).andExpect(content().string(containsString("No hay nada en esta dirección")));
    }

    @Test
    void showsATokenOnceAndRevokesIt() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.AUDITOR);
        String page = after(session, mvc.perform(post("/account/tokens").session(session).with(csrf()).param("title", "<b>report</b>")
                .param("lastDay", "2026-12-31")));
        assertThat(page).containsPattern("mrt_[A-Za-z0-9_-]{43}").contains("&lt;b&gt;report&lt;/b&gt;").doesNotContain("<b>");
        page(session, "/account").andExpect(content().string(not(containsString("mrt_"))));
        String revoke = page.replaceFirst("(?s).*(/account/tokens/\\d+/revoke).*", "$1");
        assertThat(after(session, mvc.perform(post(revoke).session(session).with(csrf())))).contains("proves nothing any more");
    }

    @Test
    void letsAdministratorsMakeAndChangeAccounts() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.ADMINISTRATOR);
        String page = after(session, mvc.perform(post("/accounts").session(session).with(csrf()).param("name", "marta")
                .param("roles", "participant", "auditor").param("participant", "P-009")));
        assertThat(page).containsPattern("id=\"password\">[a-z2-9]{24}<").contains("The account marta is made.");
        assertThat(after(session, mvc.perform(post("/accounts/marta").session(session)
                .with(csrf()).param("roles", "auditor").param("active", "false"))))
                .contains("The account marta is changed");
        assertThat(accounts.account("marta")).map(Account::active).contains(false);
        assertThat(after(session, mvc.perform(post("/accounts/marta/password").session(session).with(csrf()))))
                .containsPattern("id=\"password\">[a-z2-9]{24}<");
        page(session, "/accounts").andExpect(content().string(not(containsString("id=\"password\""))));
    }

    @Test
    void saysWhyAnAccountIsRefused() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.ADMINISTRATOR);
        assertThat(after(session, mvc.perform(post("/accounts").session(session).with(csrf()).param("name", "(inbox)"))))
                .contains("cannot be the name of an account");
    }

    private ResultActions page(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session));
    }

    private ResultActions change(MockHttpSession session, String present, String wanted, String again) throws Exception {
        return mvc.perform(post("/account/password").session(session)
                .with(csrf()).param("present", present).param("wanted", wanted).param("again", again));
    }

    /** The page that a form leads to. */
    private String after(MockHttpSession session, ResultActions form) throws Exception {
        MvcResult sent = form.andExpect(status().is3xxRedirection()).andReturn();
        return mvc.perform(get(sent.getResponse().getRedirectedUrl()).session(session)).andReturn()
                .getResponse().getContentAsString();
    }
}
