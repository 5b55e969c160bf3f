package org.guiju.platform.pack;

/** The first page, the key, and what is needed to check the pack without us. */
final class CoverPart {

    private final PackWork work;
    private final String fingerprint;

    CoverPart(PackWork work, String fingerprint) {
        this.work = work;
        this.fingerprint = fingerprint;
    }

    void write(String openKey) {
        var words = work.words();
        var pack = work.subject().pack();
        var page = work.page(words.of(pack.title()));
        page.text(words.of(pack.intro()));
        work.parts().forEach(part -> page.link(part.href(), part.title(), part.remark()));
        page.heading(words.of("有没有被改过", "是否遭更動", "Has it been changed?"));
        page.link(
                "verify.html",
                words.of("核对这个资料包", "核對這個資料檔", "Check this pack"),
                words.of("离线打开，把整个压缩包拖进去", "離線開啟，將整個壓縮檔拖入", "opens offline; drop the archive on it"));
        page.link("VERIFY.txt", words.of("用命令行核对", "以指令核對", "Check it with other tools"), "openssl, sha256sum");
        page.text(words.of(
                "签名公钥的指纹（和公司“存证”页上的比一比）：",
                "簽章公鑰的指紋（請與公司「存證」頁上的比對）：",
                "Fingerprint of the signing key (compare it with the company's page “Proof of records”):"));
        page.code(fingerprint.replaceAll("(.{4})(?=.)", "$1 "));
        page.small(words.of("导出 ", "匯出 ", "Ordered ") + words.of(work.order().at()) + " · "
                + words.person(work.order().by()));
        work.zip().add("index.html", page.html());
        work.zip().add("seals/key.pem", openKey);
        work.zip().add("VERIFY.txt", Template.text("VERIFY.txt"));
        work.zip()
                .add(
                        "verify.html",
                        Template.text("verify.html")
                                .replace(
                                        "lang=\"en\"",
                                        "lang=\"" + words.language().toLanguageTag() + "\""));
    }
}
