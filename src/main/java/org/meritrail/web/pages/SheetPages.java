package org.meritrail.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.meritrail.content.Workspace;
import org.meritrail.plan.PlanVersion;
import org.meritrail.plan.PlanVersions;
import org.meritrail.policy.excel.Grid;
import org.meritrail.policy.excel.WorkbookFile;
import org.meritrail.policy.findings.Findings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbooks and rules of a version, as they were submitted. */
@Controller
class SheetPages {

    private static final String WORKBOOKS = "decision-tables";

    private final PlanVersions versions;
    private final Workspace workspace;

    SheetPages(PlanVersions versions, Workspace workspace) {
        this.versions = versions;
        this.workspace = workspace;
    }

    /** @param cell addresses with commas between them; they are marked */
    @GetMapping("/versions/{number}/sheets/{*workbook}")
    String sheet(@PathVariable int number, @PathVariable String workbook, @RequestParam(defaultValue = "") String sheet,
                 @RequestParam(defaultValue = "") String cell, Model model) {
        PlanVersion version = versions.version(number).orElseThrow(Nothing::new);
        List<Grid> grids = grids(workbook, bytes(version, WORKBOOKS + workbook));
        Grid grid = grids.stream().filter(one -> sheet.isEmpty() || one.sheet().equals(sheet)).findFirst().orElseThrow(Nothing::new);
        model.addAttribute("version", ShownVersion.of(version));
        model.addAttribute("workbook", workbook.substring(1));
        model.addAttribute("sheets", grids.stream().map(Grid::sheet).toList());
        model.addAttribute("sheet", SheetView.of(grid, Set.copyOf(List.of(cell.split(",")))));
        return "sheet";
    }

    private List<Grid> grids(String workbook, byte[] bytes) {
        return workspace.within(folder -> {
            Path file = folder.resolve("workbook.xlsx");
            try {
                Files.write(file, bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return WorkbookFile.read(file, WORKBOOKS + workbook, workbook.substring(1), new Findings());
        });
    }

    @GetMapping("/versions/{number}/text/{*path}")
    String text(@PathVariable int number, @PathVariable String path, Model model) {
        PlanVersion version = versions.version(number).orElseThrow(Nothing::new);
        if (!path.endsWith(".drl")) {
            throw new Nothing();
        }
        model.addAttribute("version", ShownVersion.of(version));
        model.addAttribute("path", path.substring(1));
        model.addAttribute("lines", new String(bytes(version, path.substring(1)), StandardCharsets.UTF_8).lines().toList());
        return "text";
    }

    /** Only what the version lists has a path; nothing is looked up in a folder. */
    private byte[] bytes(PlanVersion version, String path) {
        return versions.file(version, path).orElseThrow(Nothing::new);
    }
}
