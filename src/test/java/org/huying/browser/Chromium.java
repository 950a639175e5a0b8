package org.huying.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands each test its own {@link Windows} of the one browser of the run: the machine's Chromium, or that of
 * {@code -Dhuying.test.chromium=…}. Nothing is downloaded.
 */
final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(Chromium.class);

    private static Path executable() {
        return Path.of(System.getProperty("huying.test.chromium", "/usr/bin/chromium"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(HERE).getOrComputeIfAbsent(Windows.class, absent -> open(test), Windows.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Windows windows = test.getStore(HERE).remove(Windows.class, Windows.class);
        if (windows != null) {
            windows.close(test.getExecutionException().isPresent());
        }
    }

    private static Windows open(ExtensionContext test) {
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        Running running = test.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Running.class, absent -> Running.start(), Running.class);
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        return new Windows(running.browser(), "http://localhost:" + port, name);
    }

    /** Ends with the run. */
    private record Running(Playwright playwright, Browser browser) implements Store.CloseableResource {

        static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
            PlaywrightAssertions.setDefaultAssertionTimeout(Windows.PATIENCE_MILLIS);
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
