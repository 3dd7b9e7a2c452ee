package org.meritrail.web.security;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.TestClock;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.Account;
import org.meritrail.governance.Accounts;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Decision;
import org.meritrail.governance.NewPassword;
import org.meritrail.governance.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Service
class SignInTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Visitors visitors;

    @Autowired
    private TestClock clock;

    @Test
    void letsPeopleInWithTheirPassword() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession session = visitors.signedIn(mvc, auditor);
        me(session).andExpect(status().isOk()).andExpect(jsonPath("$.name").value(auditor.name())).andExpect(jsonPath("$.roles[0]").value("auditor"));
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        tries(auditor.name(), "wrong password").andExpect(redirectedUrl("/sign-in?wrong"));
        tries("nobody-at-all", "wrong password").andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void makesWhoGuessesWait() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        for (int attempt = 0; attempt < 5; attempt++) {
            tries(auditor.name(), "wrong password").andExpect(redirectedUrl("/sign-in?wrong"));
        }
        tries(auditor.name(), Visitors.PASSWORD).andExpect(redirectedUrl("/sign-in?wait"));
        clock.advance(Duration.ofMinutes(1));
        tries(auditor.name(), Visitors.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    void endsTheSessionWhenTheAccountIsTakenOutOfUse() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession session = visitors.signedIn(mvc, auditor);
        accounts.change(Actor.SERVICE, auditor.name(), auditor.roles(), "", false);
        me(session).andExpect(status().isUnauthorized());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsTheSessionWhenThePasswordIsReset() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession session = visitors.signedIn(mvc, auditor);
        accounts.resetPassword(Actor.SERVICE, auditor.name());
        me(session).andExpect(status().isUnauthorized());
    }

    @Test
    void givesOtherRolesAtOnce() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession session = visitors.signedIn(mvc, auditor);
        accounts.change(Actor.SERVICE, auditor.name(), Set.of(Role.EDITOR), "", true);
        me(session).andExpect(jsonPath("$.roles[0]").value("editor"));
    }

    @Test
    void asksForAnotherPasswordFirstWhereSomebodyElseSetIt() throws Exception {
        NewPassword issued = ((Decision.Granted<NewPassword>) accounts.create(Actor.SERVICE, "first-timer", Set.of(Role.AUDITOR), "")).value();
        MockHttpSession session = (MockHttpSession) tries("first-timer", issued.password()).andReturn().getRequest().getSession(false);
        me(session).andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("problem.password-issued"));
        mvc.perform(get("/swagger-ui.html").session(session)).andExpect(redirectedUrl("/account"));
    }

    @Test
    void changesTheSessionAtSignIn() throws Exception {
        Account auditor = visitors.account(Role.AUDITOR);
        MockHttpSession planted = new MockHttpSession();
        String before = planted.getId();
        mvc.perform(post("/sign-in").session(planted).with(csrf()).param("username", auditor.name()).param("password", Visitors.PASSWORD))
                .andExpect(redirectedUrl("/"));
        assertThat(planted.getId()).isNotEqualTo(before);
    }

    @Test
    void endsTheSessionAtSignOut() throws Exception {
        MockHttpSession session = visitors.signedIn(mvc, Role.AUDITOR);
        mvc.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in?out"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void tellsProgramsThatNobodySignedInAndSendsPeopleToTheForm() throws Exception {
        mvc.perform(get("/api/me").header("Accept-Language", "es")).andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("No ha iniciado sesión")).andExpect(jsonPath("$.code").value("problem.not-signed-in"));
        mvc.perform(get("/swagger-ui.html")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void showsTheForm() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(status().isOk()).andExpect(content().string(containsString("name=\"_csrf\"")));
    }

    private ResultActions tries(String name, String password) throws Exception {
        return mvc.perform(post("/sign-in").with(csrf()).param("username", name).param("password", password));
    }

    private ResultActions me(MockHttpSession session) throws Exception {
        return mvc.perform(get("/api/me").session(session));
    }
}
