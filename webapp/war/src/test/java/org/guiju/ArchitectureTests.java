package org.guiju;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.guiju.platform.Feature;
import org.guiju.platform.Repository;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.sdk.action.ActionHandler;
import org.guiju.sdk.decision.ClauseRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may import whom. The first test proves that the scan saw the product at all. */
class ArchitectureTests {

    private static final String[] INDUSTRIES = {"org.guiju.sales..", "org.guiju.realestate..", "org.guiju.chinalaw.."};
    private static final String[] PLUGINS = {
        "org.guiju.sales..", "org.guiju.realestate..", "org.guiju.chinalaw..", "com.example.referral.."
    };

    private static JavaClasses product;

    @BeforeAll
    static void scan() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.guiju", "com.example.referral");
    }

    @Test
    void scanSeesEveryPart() {
        Set<String> parts = new TreeSet<>();
        product.forEach(type -> parts.add(Arrays.stream(type.getPackageName().split("\\."))
                .limit(3)
                .reduce((left, right) -> left + "." + right)
                .orElse("")));
        assertTrue(product.size() > 300, "classes seen: " + product.size());
        assertTrue(
                parts.containsAll(Set.of(
                        "org.guiju.sdk",
                        "org.guiju.rulebook",
                        "org.guiju.platform",
                        "org.guiju.web",
                        "org.guiju.sales",
                        "org.guiju.realestate",
                        "com.example.referral")),
                "parts seen: " + parts);
    }

    @Test
    void sdkStandsAlone() {
        check(classes()
                .that()
                .resideInAPackage("org.guiju.sdk..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.guiju.sdk..", "java..", "org.pf4j", "org.apiguardian.api"));
    }

    @Test
    void everyPublicTypeOfTheSdkSaysHowStableItIs() {
        check(classes()
                .that()
                .resideInAPackage("org.guiju.sdk..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .beAnnotatedWith(API.class));
    }

    @Test
    void rulebookIsPure() {
        check(classes()
                .that()
                .resideInAPackage("org.guiju.rulebook..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.guiju.sdk..",
                                "org.guiju.rulebook..",
                                "org.snakeyaml..",
                                "com.github.difflib..",
                                "org.objectweb.asm..",
                                "org.apiguardian.api",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.text..",
                                "java.security..",
                                "java.nio.charset..",
                                "javax.xml.stream..")
                        .or(describe(
                                "closeable readers",
                                type -> type.getName().startsWith("java.io.")
                                        && !type.getSimpleName().startsWith("File")))));
    }

    @Test
    void onlyDmnFilesAreXml() {
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju.rulebook..")
                .and()
                .resideOutsideOfPackage("org.guiju.rulebook.dmn..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.xml.."));
    }

    @Test
    void decidingAsksNoClock() {
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju.rulebook..")
                .or()
                .implement(ClauseRule.class)
                .or()
                .implement(ActionHandler.class)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void pluginsSeeTheSdkAndWhatTheyDeclare() {
        check(classes()
                .that()
                .resideInAnyPackage(PLUGINS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.guiju.sdk..",
                        "java..",
                        "org.pf4j",
                        "org.guiju.sales..",
                        "org.guiju.realestate..",
                        "org.guiju.chinalaw..",
                        "com.example.referral.."));
    }

    @Test
    void industriesAreStrangers() {
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju.sales..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.guiju.realestate..", "org.guiju.chinalaw..", "com.example.."));
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju.realestate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.guiju.chinalaw..", "com.example.."));
    }

    @Test
    void kernelKnowsNoModuleAndNoPage() {
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju.platform..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(INDUSTRIES).or(resideInAPackage("org.guiju.web.."))));
    }

    @Test
    void hostSeesPluginsThroughPf4jOnly() {
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLUGINS));
    }

    @Test
    void featuresUseWhatTheyDeclare() {
        check(modules()
                .definedByAnnotation(Feature.class)
                .should()
                .respectTheirAllowedDependenciesDeclaredIn(
                        "uses", consideringOnlyDependenciesInAnyPackage("org.guiju.platform.."))
                .ignoreDependency(alwaysTrue(), resideInAPackage("org.guiju.platform")));
    }

    @Test
    void featuresHaveNoCycles() {
        check(modules().definedByAnnotation(Feature.class).should().beFreeOfCycles());
        check(slices().matching("org.guiju.rulebook.(*)..").should().beFreeOfCycles());
    }

    @Test
    void facesStaysInTheWebapp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.guiju.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces.."));
    }

    @Test
    void entityManagerStaysInRepositories() {
        check(noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager"));
    }

    @Test
    void repositoriesAskForTheTenantFirst() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .areDeclaredInClassesThat(
                        describe("of tenant data", type -> !PLATFORM_PLANE.contains(type.getSimpleName())))
                .should()
                .haveRawParameterTypes(describe(
                        "TenantId, or what carries it, first",
                        types -> !types.isEmpty()
                                && (types.getFirst().isEquivalentTo(TenantId.class)
                                        || CARRIES_TENANT.contains(
                                                types.getFirst().getSimpleName())))));
    }

    private static final Set<String> PLATFORM_PLANE = Set.of("Companies", "Clocks", "Revisions", "Templates");
    private static final Set<String> CARRIES_TENANT = Set.of("Matter", "CarriedOut", "Unit", "Employee", "Actor");

    @Test
    void rulesKeepNoState() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .areAssignableTo(ClauseRule.class)
                .or()
                .areDeclaredInClassesThat()
                .areAssignableTo(ActionHandler.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(true));
    }

    @Test
    void namesSayWhatThingsAre() {
        check(noClasses()
                .that()
                .resideInAPackage("org.guiju..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("DTO"));
    }

    private static void check(ArchRule rule) {
        rule.check(product);
    }
}
