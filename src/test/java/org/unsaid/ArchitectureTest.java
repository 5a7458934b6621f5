package org.unsaid;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "org.unsaid", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.unsaid";

    /// Features that screens show.
    private static final List<String> FEATURES = List.of(
            "settings", "probe", "probe.exchange", "probe.edit", "endpoint", "verdict", "verdict.judge", "session", "run", "statistics", "review", "divergence", "findings", "chart", "practice",
            "translation", "judging", "evidence", "export", "store", "table", "weakness");

    /// What each package may use of ours. A package that is not listed here fails the build.
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("table", List.of()),
            entry("probe", List.of("table")),
            entry("probe.exchange", List.of("probe", "table")),
            entry("probe.edit", List.of("probe")),
            entry("endpoint", List.of()),
            entry("practice", List.of("probe", "endpoint")),
            entry("verdict", List.of("probe", "endpoint")),
            entry("verdict.judge", List.of("probe", "endpoint", "verdict", "weakness")),
            entry("session", List.of("probe", "endpoint", "verdict", "verdict.judge")),
            entry("run", List.of("probe", "endpoint", "verdict", "session")),
            entry("translation", List.of("probe", "probe.edit", "endpoint", "verdict", "session", "run", "store")),
            entry("statistics", List.of()),
            entry("weakness", List.of()),
            entry("divergence", List.of("probe", "endpoint", "verdict", "session", "statistics")),
            entry("review", List.of("table", "probe", "endpoint", "verdict", "session", "statistics")),
            entry("findings", List.of("probe", "endpoint", "verdict", "session", "statistics", "review", "divergence", "weakness")),
            entry("chart", List.of("findings", "divergence", "probe", "endpoint", "verdict", "session", "statistics")),
            entry("evidence", List.of("probe", "endpoint", "verdict", "verdict.judge", "session")),
            entry("store", List.of("probe", "endpoint", "verdict", "verdict.judge", "session", "evidence")),
            entry("judging", List.of("probe", "endpoint", "verdict", "verdict.judge", "session", "run", "divergence", "store")),
            entry("pdf", List.of()),
            entry("export", List.of("table", "pdf", "probe", "endpoint", "verdict", "session", "run", "statistics", "divergence", "findings", "chart", "review", "evidence")),
            entry("settings", List.of("endpoint")),
            entry("cli", FEATURES),
            entry("ui", FEATURES),
            entry("ui.welcome", screen()),
            entry("ui.probes", screen()),
            entry("ui.probes.editor", screen()),
            entry("ui.endpoints", screen()),
            entry("ui.sessions", screen()),
            entry("ui.matrix", screen()),
            entry("ui.judge", screen()),
            entry("ui.compare", screen()),
            entry("ui.review", screen()),
            entry("ui.findings", screen()),
            entry("ui.drift", screen()),
            entry("ui.settings", screen()));

    private static List<String> screen() {
        return Stream.concat(FEATURES.stream(), Stream.of("ui")).toList();
    }

    @ArchTest
    void packagesUseOnlyWhatTheyMay(JavaClasses classes) {
        MAY_USE.forEach((from, to) -> {
            var allowed = Stream.concat(Stream.of(from), to.stream()).map(ArchitectureTest::full).toArray(String[]::new);
            noClasses().that().resideInAPackage(full(from))
                    .should().dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                    .because("README, Design: " + from + " may use " + to)
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @ArchTest
    void everyPackageHasARowInTheTable(JavaClasses classes) {
        var unlisted = classes.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> !name.equals(ROOT))
                .filter(name -> !MAY_USE.containsKey(name.substring(ROOT.length() + 1)))
                .collect(Collectors.toSet());

        assertTrue(unlisted.isEmpty(), "packages without a row: " + unlisted);
    }

    @ArchTest
    void noPackageCycles(JavaClasses classes) {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    void javaFxStaysInTheScreens(JavaClasses classes) {
        noClasses().that().resideOutsideOfPackages(ROOT, ROOT + ".ui..")
                .should().dependOnClassesThat().resideInAPackage("javafx..")
                .because("the core runs without a display").check(classes);
    }

    @ArchTest
    void okHttpStaysInEndpoint(JavaClasses classes) {
        noClasses().that().resideOutsideOfPackage(full("endpoint"))
                .should().dependOnClassesThat().resideInAnyPackage("okhttp3..", "okio..")
                .because("every connection the program can make is made in one place").check(classes);
    }

    @ArchTest
    void noOtherWayToTheNetwork(JavaClasses classes) {
        noClasses().should().dependOnClassesThat(resideInAPackage("java.net.http..")
                        .or(simpleNameEndingWith("URLConnection")))
                .because("it would go round the proxy and the local-only switch").check(classes);
    }

    @ArchTest
    void sqlStaysInTheStore(JavaClasses classes) {
        noClasses().that().resideOutsideOfPackage(full("store"))
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..")
                .because("one package knows the schema").check(classes);
    }

    @ArchTest
    void keysAreReadOnlyWhereTheyAreSentOrKept(JavaClasses classes) {
        noClasses().that().resideOutsideOfPackages(full("endpoint"), full("settings"))
                .should().callMethod("org.unsaid.endpoint.ApiKey", "secret")
                .because("what cannot be read cannot be shown, logged or exported").check(classes);
    }

    @ArchTest
    void viewModelsKnowNoNode(JavaClasses classes) {
        noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .because("they are tested without a toolkit").check(classes);
    }

    @ArchTest
    void onlyFxTasksCrossesToTheJavaFxThread(JavaClasses classes) {
        noClasses().that().resideOutsideOfPackage(ROOT).and().doNotHaveSimpleName("FxTasks")
                .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("there is one bridge").check(classes);
    }

    @ArchTest
    void everyPackageIsNullMarked(JavaClasses classes) {
        var unmarked = classes.stream().map(JavaClass::getPackage).distinct()
                .filter(name -> !name.isAnnotatedWith(NullMarked.class))
                .map(name -> name.getName()).collect(Collectors.toSet());

        assertTrue(unmarked.isEmpty(), "packages without @NullMarked: " + unmarked);
    }

    @ArchTest
    void theRulesSeeTheApplication(JavaClasses classes) {
        assertTrue(classes.size() > 30, "only %d classes analysed".formatted(classes.size()));
    }

    private static String full(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
}
