package org.meritrail.web.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Visitors;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Role;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Service
@TestPropertySource(properties = "meritrail.policy=target/service/no-policy")
class VersionsApiTest {

    private static final String DAYS = "{\"effectiveFrom\": \"2026-01-01\", \"effectiveTo\": \"2026-12-31\", \"note\": \"as agreed\"}";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors holders;

    @Autowired
    private PlanVersions versions;

    @TempDir
    private Path folder;

    private MockHttpSession editor;
    private MockHttpSession approver;

    @BeforeEach
    void signIn() throws Exception {
        editor = holders.signedIn(mvc, Role.EDITOR, Role.APPROVER);
        approver = holders.signedIn(mvc, Role.APPROVER);
    }

    @Test
    void takesAPolicyFromDraftToRetirement() throws Exception {
        int number = draft("from draft to retirement");
        steps(editor, number, "submit", DAYS).andExpect(status().isOk()).andExpect(jsonPath("$.effectiveTo").value("2026-12-31"))
                .andExpect(jsonPath("$.payable").value(false));
        steps(editor, number, "approve", "{}").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refused.version.author"));
        steps(approver, number, "approve", "{}").andExpect(status().isOk()).andExpect(jsonPath("$.payable").value(true));
        steps(approver, number, "retire", "{}").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refused.version.why"));
        steps(approver, number, "retire", "{\"note\": \"wrong cap\"}").andExpect(status().isOk());
        mvc.perform(get("/api/versions/" + number).session(editor)).andExpect(jsonPath("$.state").value("retired"))
                .andExpect(jsonPath("$.submitted.note").value("as agreed"))
                .andExpect(jsonPath("$.approved.at").value(startsWith("2026-10-05T09:00:0")))
                .andExpect(jsonPath("$.retired.note").value("wrong cap")).andExpect(jsonPath("$.payable").value(false));
    }

    @Test
    void saysWhatIsMissingInASubmission() throws Exception {
        int number = draft("without days");
        steps(editor, number, "submit", "{}").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refused.version.days"));
        steps(editor, number, "submit", "{\"effectiveFrom\": \"tomorrow\"}").andExpect(status().isBadRequest());
    }

    @Test
    void answersTheSameFilesWithTheVersionTheyAre() throws Exception {
        int number = draft("twice");
        mvc.perform(upload("/api/versions", number)).andExpect(status().isOk()).andExpect(jsonPath("$.number").value(number));
    }

    @Test
    void tellsMistakesAtTheirCellsInTheReadersLanguage() throws Exception {
        int number = draft("sound");
        int before = versions.all().size();
        SoundPolicy.in(folder, SoundPolicy.workbook().put("NB", "D6", "7%"));

        mvc.perform(upload("/api/versions", number).header("Accept-Language", "es")).andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.findings[0].code").value("WB-215")).andExpect(jsonPath("$.findings[0].cell").value("D6"))
                .andExpect(jsonPath("$.findings[0].reason").value("«7%» es un porcentaje guardado como texto; se leería como 7%."));
        mvc.perform(upload("/api/validate", number)).andExpect(status().isOk()).andExpect(jsonPath("$.findings.length()").value(1))
                .andExpect(jsonPath("$.policy").doesNotExist());
        assertThat(versions.all()).hasSize(before);
    }

    @Test
    void validatesAndKeepsNothing() throws Exception {
        int number = draft("kept");
        int before = versions.all().size();
        SoundPolicy.in(folder, SoundPolicy.exemplified().put("About", "B2", "Only looked at"));

        mvc.perform(upload("/api/validate", number)).andExpect(status().isOk()).andExpect(jsonPath("$.findings").isEmpty())
                .andExpect(jsonPath("$.policy").isString());
        assertThat(versions.all()).hasSize(before);
    }

    @Test
    void refusesUploadsThatLeaveTheFolderOrAreNone() throws Exception {
        MockMultipartFile evil = new MockMultipartFile("files", "../../evil.xlsx", null, new byte[10]);
        mvc.perform(multipart("/api/versions").file(evil).session(editor).with(csrf())).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("refused.upload.elsewhere"));
        mvc.perform(multipart("/api/versions").session(editor).with(csrf())).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("refused.upload.nothing"));
        mvc.perform(multipart("/api/versions").file(new MockMultipartFile("zip", "a.zip", null, new byte[10])).session(editor).with(csrf()))
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("zip.unreadable"));
    }

    @Test
    void sendsAFileExactlyAsItWasStored() throws Exception {
        int number = draft("to be fetched");
        mvc.perform(get("/api/versions/" + number + "/files/" + SoundPolicy.FILE).session(editor)).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment; filename")))
                .andExpect(content().bytes(Files.readAllBytes(folder.resolve(SoundPolicy.FILE))));
        for (String other : new String[] {"nothing.xlsx", "decision-tables", "rules/operations"}) {
            mvc.perform(get("/api/versions/" + number + "/files/" + other).session(editor)).andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("problem.no-file"));
        }
    }

    @Test
    void listsVersionsAsTheyWereKnownInPages() throws Exception {
        draft("listed");
        mvc.perform(get("/api/versions?size=1").session(editor)).andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.total").value(versions.all().size())).andExpect(jsonPath("$.items[0].number").value(versions.all().size()));
        mvc.perform(get("/api/versions?known-on=2026-01-01T00:00:00Z").session(editor)).andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/versions?known-on=yesterday").session(editor)).andExpect(status().isBadRequest());
        mvc.perform(get("/api/versions?size=100000").session(editor)).andExpect(status().isBadRequest());
        mvc.perform(get("/api/versions/4711").session(editor)).andExpect(status().isNotFound());
        steps(editor, 4711, "submit", DAYS).andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsInThePolicyFolder() throws Exception {
        mvc.perform(get("/api/policy-folder").session(editor)).andExpect(status().isOk())
                .andExpect(jsonPath("$.folder").value(containsString("no-policy"))).andExpect(jsonPath("$.state").isString());
    }

    /** Another policy each time, from which a draft is made. */
    private int draft(String name) throws Exception {
        SoundPolicy.in(folder, SoundPolicy.workbook().put("About", "B2", name));
        PlanVersion any = versions.all().stream().findFirst().orElseGet(this::first);
        mvc.perform(upload("/api/versions", any.number())).andExpect(status().isCreated());
        return versions.all().get(0).number();
    }

    private PlanVersion first() {
        SoundPolicy.in(folder.resolve("first"), SoundPolicy.workbook());
        versions.draft(Actor.FOLDER, folder.resolve("first"));
        return versions.all().get(0);
    }

    private MockMultipartHttpServletRequestBuilder upload(String address, int base) throws IOException {
        MockMultipartFile file = new MockMultipartFile("files", "commission.xlsx", null, Files.readAllBytes(folder.resolve(SoundPolicy.FILE)));
        MockMultipartHttpServletRequestBuilder request = multipart(address).file(file);
        request.session(editor).with(csrf()).param("base", String.valueOf(base));
        return request;
    }

    private ResultActions steps(MockHttpSession who, int number, String step, String body) throws Exception {
        return mvc.perform(post("/api/versions/" + number + "/" + step).session(who).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
