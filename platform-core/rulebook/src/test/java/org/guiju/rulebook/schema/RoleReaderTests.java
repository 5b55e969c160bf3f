package org.guiju.rulebook.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.PluginFiles;
import org.guiju.rulebook.source.Problem;
import org.junit.jupiter.api.Test;

class RoleReaderTests {

    private static final PluginFiles PLATFORM = new PluginFiles(
            "platform", Map.of("roles/head.yaml", role("head", ""), "roles/leader.yaml", role("leader", "head")));

    private static String role(String code, String countsAs) {
        return "role: " + code + "\nname: {zh-Hans: 岗, zh-Hant: 職, en: " + code + "}\n"
                + (countsAs.isEmpty() ? "" : "counts_as: [" + countsAs + "]\n");
    }

    @Test
    void holderIsWhatTheRoleCountsAsAndSoOn() {
        var kitchen = new PluginFiles("kitchen", Map.of("roles/chef.yaml", role("chef", "leader")));
        var library = Library.read(List.of(PLATFORM, kitchen)).library();
        assertEquals(Set.of("chef", "leader", "head", "cook"), library.held(List.of("chef", "cook")));
        assertEquals(Set.of("head", "leader", "chef"), library.countingAs("head"));
        assertEquals(Set.of("chef"), library.countingAs("chef"));
        assertEquals("chef", library.roleName("chef").en());
        assertEquals("cook", library.roleName("cook").en());
    }

    @Test
    void rolesThatCountAsEachOtherAreOne() {
        var both = new PluginFiles("both", Map.of("roles/a.yaml", role("a", "b"), "roles/b.yaml", role("b", "a")));
        assertEquals(Set.of("a", "b"), Library.read(List.of(both)).library().held(List.of("a")));
    }

    @Test
    void refusesARoleThatCountsAsNothingThereIs() {
        var misspelt = new PluginFiles("kitchen", Map.of("roles/chef.yaml", role("chef", "leadr")));
        var problems = Library.read(List.of(PLATFORM, misspelt)).problems();
        assertEquals(
                List.of("kitchen/roles/chef.yaml:3 UNKNOWN"),
                problems.stream().map(RoleReaderTests::brief).toList());
    }

    @Test
    void companyAddsRolesOfItsOwn() {
        var shared = Library.read(List.of(PLATFORM)).library();
        var own = shared.with(Map.of("roles/foreman.yaml", role("foreman", "head")));
        assertEquals(List.of(), own.problems());
        assertEquals(Set.of("foreman", "head"), own.library().held(List.of("foreman")));
        assertEquals(Set.of("foreman"), shared.held(List.of("foreman")));
    }

    private static String brief(Problem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.code();
    }
}
