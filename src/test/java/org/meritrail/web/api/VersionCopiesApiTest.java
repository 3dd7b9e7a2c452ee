package org.meritrail.web.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meritrail.fixtures.Service;
import org.meritrail.fixtures.SoundPolicy;
import org.meritrail.fixtures.Tangle;
import org.meritrail.fixtures.Visitors;
import org.meritrail.fixtures.WorkbookBuilder;
import org.meritrail.governance.Actor;
import org.meritrail.governance.Role;
import org.meritrail.plan.PlanVersions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@Service
class VersionCopiesApiTest {

    private static final String TANGLE = "WB-422 " + SoundPolicy.FILE + "!More";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors holders;

    @Autowired
    private PlanVersions versions;

    @TempDir
    private Path folder;

    private MockHttpSession editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = holders.signedIn(mvc, Role.EDITOR);
    }

    @Test
    void sendsTheMarkedCopyOfAVersionsWorkbookAndOfNothingElse() throws Exception {
        int number = drafted("annotated", SoundPolicy.workbook());
        ask("/api/versions/" + number + "/annotated/" + SoundPolicy.FILE).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("commission-findings.xlsx")))
                .andExpect(header().string("Content-Type", containsString("spreadsheetml")));
        for (String other : List.of("pom.xml", "decision-tables", "rules/operations/add.drl", "decision-tables/other.xlsx")) {
            ask("/api/versions/" + number + "/annotated/" + other).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("refused.copy.nothing-found"));
        }
        ask("/api/versions/4711/annotated/" + SoundPolicy.FILE).andExpect(status().isNotFound());
    }

    @Test
    void tellsTheDifferenceOfTwoVersionsAsJsonAndAsAWorkbook() throws Exception {
        int first = drafted("compared", SoundPolicy.workbook());
        int second = drafted("compared", SoundPolicy.workbook().put("NB", "D6", WorkbookBuilder.percent("8")));
        ask("/api/versions/" + second + "/difference").andExpect(status().isOk()).andExpect(jsonPath("$.with").value(first))
                .andExpect(jsonPath("$.difference.schema").value("meritrail/difference/1"))
                .andExpect(jsonPath("$.difference.differences[0].changes[0].from").doesNotExist())
                .andExpect(jsonPath("$.difference.differences[0].changes[0].before").value("7 %"))
                .andExpect(jsonPath("$.difference.differences[0].changes[0].after").value("8 %"));
        ask("/api/versions/" + second + "/difference/" + SoundPolicy.FILE + "?with=" + first).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("commission-differences.xlsx")));
        ask("/api/versions/" + second + "/difference/decision-tables/other.xlsx").andExpect(status().isNotFound());
        ask("/api/versions/" + second + "/difference?with=4711").andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("refused.version.unknown"));
    }

    @Test
    void tellsWhatExamplesReachAndProposesCases() throws Exception {
        int number = drafted("covered", SoundPolicy.workbook());
        ask("/api/versions/" + number + "/coverage").andExpect(status().isOk()).andExpect(jsonPath("$.cases").value(1))
                .andExpect(jsonPath("$.tables[?(@.table=='Factors')].rowsNotReached[*]").value(hasItem("F-1")));
        ask("/api/versions/" + number + "/proposals/" + SoundPolicy.FILE).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("commission-proposals.xlsx")));
        ask("/api/versions/" + number + "/proposals/other.xlsx").andExpect(status().isNotFound());
    }

    @Test
    void sendsTemplates() throws Exception {
        ask("/api/templates?lang=en").andExpect(status().isOk()).andExpect(jsonPath("$[0].area").value("commission")).andExpect(jsonPath("$.length()").value(6));
        ask("/api/templates/draw?currency=GBP").andExpect(status().isOk()).andExpect(header().string("Content-Disposition", containsString("draw.xlsx")));
        ask("/api/templates/..%2Fdraw").andExpect(status().is4xxClientError());
        ask("/api/templates/pension").andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("refused.template.unknown"));
        ask("/api/templates/draw?currency=pounds").andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("refused.template.currency"));
    }

    @Test
    void givesValidatedWorkbooksBackMarked() throws Exception {
        int base = drafted("validated", SoundPolicy.workbook());
        byte[] mistaken = written(SoundPolicy.workbook().put("NB", "D6", "7%"));
        mvc.perform(sent(base).file(new MockMultipartFile("files", "commission.xlsx", null, mistaken))).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("commission-findings.xlsx")));
        byte[] zip = mvc.perform(sent(base).file(new MockMultipartFile("files", "commission.xlsx", null, mistaken))
                        .file(new MockMultipartFile("files", "decision-tables/more/more.xlsx", null, mistaken)))
                .andExpect(status().isOk()).andExpect(header().string("Content-Disposition", containsString("findings.zip"))).andReturn().getResponse().getContentAsByteArray();
        assertThat(entries(zip)).containsExactly("commission/commission-findings.xlsx", "more/more-findings.xlsx");
        mvc.perform(sent(base).file(new MockMultipartFile("files", "commission.xlsx", null, written(SoundPolicy.exemplified()))))
                .andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.code").value("refused.copy.nothing-to-mark"));
    }

    @Test
    void takesASignatureForWhatCouldNotBeCheckedBeforeApproval() throws Exception {
        int number = drafted("tangled", Tangle.addTo(SoundPolicy.workbook()));
        send(editor, number, "submit", "{\"effectiveFrom\": \"2036-01-01\"}").andExpect(status().isOk());
        MockHttpSession approver = holders.signedIn(mvc, Role.APPROVER);

        send(approver, number, "approve", "{}").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("refused.version.unsigned"));
        send(approver, number, "signatures", "{\"findings\": [\"" + TANGLE + "\"]}").andExpect(status().isBadRequest());
        send(approver, number, "signatures", "{\"findings\": [\"WB-422 elsewhere\"], \"note\": \"All\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("refused.version.nothing-to-sign"));
        send(approver, number, "signatures", "{\"findings\": [\"" + TANGLE + "\"], \"note\": \"Compared\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.id=='" + TANGLE + "')].signed.note").value("Compared"));
        send(approver, number, "approve", "{}").andExpect(status().isOk());
        send(approver, number, "retire", "{\"note\": \"Only tried\"}").andExpect(status().isOk());
    }

    @Test
    void hasNoMarkedCopyOfAPolicyFolderWithoutFindings() throws Exception {
        ask("/api/policy-folder/annotated/../../pom.xml").andExpect(status().is4xxClientError());
        ask("/api/policy-folder/annotated/" + SoundPolicy.FILE).andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("refused.copy.nothing-found"));
    }

    private int drafted(String name, WorkbookBuilder workbook) {
        Path policy = SoundPolicy.in(folder.resolve("drafted"), workbook.put("About", "B2", name)).path();
        versions.draft(Actor.FOLDER, policy);
        return versions.all().get(0).number();
    }

    private byte[] written(WorkbookBuilder workbook) throws IOException {
        return Files.readAllBytes(SoundPolicy.in(folder.resolve("sent"), workbook).path().resolve(SoundPolicy.FILE));
    }

    private ResultActions ask(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).session(editor));
    }

    private ResultActions send(MockHttpSession who, int number, String step, String body) throws Exception {
        return mvc.perform(post("/api/versions/" + number + "/" + step).session(who).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockMultipartHttpServletRequestBuilder sent(int base) {
        MockMultipartHttpServletRequestBuilder request = multipart("/api/validate/annotated");
        request.session(editor).with(csrf()).param("base", String.valueOf(base));
        return request;
    }

    private static List<String> entries(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
