package org.guiju.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Papers and pictures that go with acts of a routine: they say, or show, that they are made up. */
@ApplicationScoped
class RoutinePapers {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    @Inject
    DemoFiles files;

    /** Id of a paper with this name. */
    String paper(Moment moment, String name) {
        var text = "%s · %s · %s · 演示数据"
                .formatted(name, moment.day(), moment.site().unit());
        return files.text(moment.site().tenant(), moment.who(), name, text);
    }

    /** Id of a picture of a clean worktop. */
    String picture(Site site, UUID person) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(0xE4, 0xE7, 0xEA));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(0xB8, 0xC0, 0xC8));
        brush.fillRect(0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        brush.dispose();
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files.kept(site.tenant(), person, "worktop.png", "image/png", written.toByteArray());
    }
}
