package org.guiju.web.demo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guiju.platform.regulation.Regulations;
import org.guiju.sdk.Texts;
import org.guiju.web.wording.Words;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The people of the demo's company files, offered on the sign-in page. */
@Named
@RequestScoped
public class DemoPeople {

    private static final String FILE = "company.yaml";

    @Inject
    private Regulations regulations;

    @Inject
    private Words words;

    /** The password of everybody in the demo; the demo's database knows no other. */
    public String getPassword() {
        return "guiju";
    }

    public List<DemoCompany> getCompanies() {
        return Optional.ofNullable(System.getenv("GUIJU_COMPANIES")).map(Path::of).filter(Files::isDirectory).stream()
                .flatMap(folder -> files(folder).stream())
                .map(this::company)
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (var companies = Files.list(folder)) {
            return companies
                    .map(company -> company.resolve(FILE))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoCompany company(Path file) {
        try {
            var company = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return new DemoCompany(
                    text(company.get("name")),
                    ((List<?>) company.get("employees"))
                            .stream().map(person -> person((Map<?, ?>) person)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoCompany.DemoPerson person(Map<?, ?> person) {
        var posts = ((List<?>) person.get("roles"))
                .stream()
                        .map(role -> words.text(regulations.library().roleName(role.toString())))
                        .collect(Collectors.joining(words.of("list.comma")));
        return new DemoCompany.DemoPerson(Objects.toString(person.get("login")), text(person.get("name")), posts);
    }

    private String text(Object value) {
        return value instanceof Map<?, ?> texts
                ? words.text(new Texts(
                        Objects.toString(texts.get("zh-Hans")),
                        Objects.toString(texts.get("zh-Hant")),
                        Objects.toString(texts.get("en"))))
                : Objects.toString(value);
    }
}
