package org.huying.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a photo looks like afterwards. */
class DarkroomTest {

    private final Darkroom darkroom = new Darkroom(new PhotoDecoder());

    @Test
    void a_large_photo_is_kept_within_2560_pixels_with_a_thumbnail_within_400() {
        Darkroom.Developed photo = darkroom.develop("a.jpg", SamplePhotos.jpeg(4_032, 3_024));

        assertThat(photo.size()).isEqualTo(new PhotoSize(2_560, 1_920));
        assertThat(PhotoPrint.size(SamplePhotos.decoded(photo.picture()))).isEqualTo(photo.size());
        assertThat(PhotoPrint.size(SamplePhotos.decoded(photo.thumbnail()))).isEqualTo(new PhotoSize(400, 300));
    }

    @Test
    void a_small_photo_keeps_its_size_and_a_thin_one_its_last_pixel() {
        assertThat(darkroom.develop("a.jpg", SamplePhotos.jpeg(30, 20)).size()).isEqualTo(new PhotoSize(30, 20));
        assertThat(darkroom.develop("a.png", SamplePhotos.encoded(SamplePhotos.corners(9_000, 2), "png"))
                        .size())
                .isEqualTo(new PhotoSize(2_560, 1));
    }

    @Test
    void a_photo_of_fifty_megapixels_is_taken() {
        Darkroom.Developed photo = darkroom.develop("a.jpg", SamplePhotos.jpeg(8_192, 6_144));

        assertThat(photo.size()).isEqualTo(new PhotoSize(2_560, 1_920));
    }

    /** What lies at the corners, clockwise from top left, when red-green-black-blue was stored. */
    @ParameterizedTest
    @CsvSource({
        "1, red green black blue",
        "2, green red blue black",
        "3, black blue red green",
        "4, blue black green red",
        "5, red blue black green",
        "6, blue red green black",
        "7, black green red blue",
        "8, green black blue red"
    })
    void a_photo_is_turned_upright_however_the_camera_was_held(int orientation, String corners) {
        byte[] stored = SamplePhotos.withExif(SamplePhotos.jpeg(120, 80), orientation);

        Darkroom.Developed photo = darkroom.develop("a.jpg", stored);

        assertThat(photo.size()).isEqualTo(orientation >= 5 ? new PhotoSize(80, 120) : new PhotoSize(120, 80));
        assertThat(corners(SamplePhotos.decoded(photo.picture()))).isEqualTo(corners);
    }

    @Test
    void the_orientation_of_a_png_is_heeded_too() {
        byte[] png = SamplePhotos.encoded(SamplePhotos.corners(120, 80), "png");
        byte[] exif = SamplePhotos.chunk("eXIf", SamplePhotos.exif(6));
        byte[] turned = ByteBuffer.allocate(png.length + exif.length)
                .put(png, 0, 33)
                .put(exif)
                .put(png, 33, png.length - 33)
                .array();

        assertThat(darkroom.develop("a.png", turned).size()).isEqualTo(new PhotoSize(80, 120));
    }

    @Test
    void nothing_of_place_camera_and_comment_is_left() throws Exception {
        byte[] stored = SamplePhotos.withExif(SamplePhotos.jpeg(600, 400), 6);
        assertThat(tagsOf(stored)).contains("GPS").contains("SecretPhone");

        Darkroom.Developed photo = darkroom.develop("a.jpg", stored);

        for (byte[] kept : new byte[][] {photo.picture(), photo.thumbnail()}) {
            assertThat(tagsOf(kept)).doesNotContain("GPS", "Exif", "SecretPhone", "XMP", "Comment");
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SecretPhone");
        }
    }

    @Test
    void what_is_transparent_becomes_white() {
        var clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        byte[] picture =
                darkroom.develop("a.png", SamplePhotos.encoded(clear, "png")).picture();

        assertThat(SamplePhotos.decoded(picture).getRGB(25, 25)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void a_photo_in_printing_inks_keeps_its_colour() {
        byte[] picture = darkroom.develop("a.jpg", SamplePhotos.cmykRed(40)).picture();

        var colour = new Color(SamplePhotos.decoded(picture).getRGB(20, 20));
        assertThat(colour.getRed()).isGreaterThan(150);
        assertThat(colour.getGreen()).isLessThan(90);
        assertThat(colour.getBlue()).isLessThan(90);
    }

    @Test
    void gif_and_webp_are_taken() {
        byte[] gif = SamplePhotos.encoded(SamplePhotos.corners(60, 40), "gif");
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

        assertThat(corners(SamplePhotos.decoded(darkroom.develop("a.gif", gif).picture())))
                .isEqualTo("red green black blue");
        assertThat(darkroom.develop("a.webp", webp).size()).isEqualTo(new PhotoSize(1, 1));
    }

    private static String tagsOf(byte[] photo) throws Exception {
        var text = new StringBuilder();
        for (var directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                .getDirectories()) {
            text.append(directory.getName()).append(directory.getTags());
        }
        return text.toString();
    }

    private static String corners(BufferedImage picture) {
        int right = picture.getWidth() * 9 / 10;
        int bottom = picture.getHeight() * 9 / 10;
        int left = picture.getWidth() / 10;
        int top = picture.getHeight() / 10;
        return String.join(
                " ",
                named(picture.getRGB(left, top)),
                named(picture.getRGB(right, top)),
                named(picture.getRGB(right, bottom)),
                named(picture.getRGB(left, bottom)));
    }

    private static String named(int rgb) {
        var colour = new Color(rgb);
        if (colour.getRed() > 180) {
            return "red";
        }
        if (colour.getGreen() > 180) {
            return "green";
        }
        return colour.getBlue() > 180 ? "blue" : "black";
    }
}
