using System.Collections.Frozen;

namespace SessionGraph.Store;

public static partial class CaseFolding
{
    // Each text's first character folds to the rest of the text.
    private static readonly string[] s_exceptions =
    [
        // Latin.
        "\u00B5\u03BC", "\u00DFss", "\u0130i\u0307", "\u0149\u02BCn", "\u017Fs", "\u01F0j\u030C", "\u1E96h\u0331", "\u1E97t\u0308",
        "\u1E98w\u030A", "\u1E99y\u030A", "\u1E9Aa\u02BE", "\u1E9B\u1E61", "\u1E9Ess",
        // Greek.
        "\u0345\u03B9", "\u0390\u03B9\u0308\u0301", "\u03B0\u03C5\u0308\u0301", "\u03C2\u03C3", "\u03D0\u03B2", "\u03D1\u03B8",
        "\u03D5\u03C6", "\u03D6\u03C0", "\u03F0\u03BA", "\u03F1\u03C1", "\u03F5\u03B5", "\u1F50\u03C5\u0313",
        "\u1F52\u03C5\u0313\u0300", "\u1F54\u03C5\u0313\u0301", "\u1F56\u03C5\u0313\u0342", "\u1FB2\u1F70\u03B9",
        "\u1FB3\u03B1\u03B9", "\u1FB4\u03AC\u03B9", "\u1FB6\u03B1\u0342", "\u1FB7\u03B1\u0342\u03B9", "\u1FBC\u03B1\u03B9",
        "\u1FBE\u03B9", "\u1FC2\u1F74\u03B9", "\u1FC3\u03B7\u03B9", "\u1FC4\u03AE\u03B9", "\u1FC6\u03B7\u0342",
        "\u1FC7\u03B7\u0342\u03B9", "\u1FCC\u03B7\u03B9", "\u1FD2\u03B9\u0308\u0300", "\u1FD3\u03B9\u0308\u0301",
        "\u1FD6\u03B9\u0342", "\u1FD7\u03B9\u0308\u0342", "\u1FE2\u03C5\u0308\u0300", "\u1FE3\u03C5\u0308\u0301",
        "\u1FE4\u03C1\u0313", "\u1FE6\u03C5\u0342", "\u1FE7\u03C5\u0308\u0342", "\u1FF2\u1F7C\u03B9", "\u1FF3\u03C9\u03B9",
        "\u1FF4\u03CE\u03B9", "\u1FF6\u03C9\u0342", "\u1FF7\u03C9\u0342\u03B9", "\u1FFC\u03C9\u03B9",
        // Armenian, Cyrillic.
        "\u0587\u0565\u0582", "\u1C80\u0432", "\u1C81\u0434", "\u1C82\u043E", "\u1C83\u0441", "\u1C84\u0442", "\u1C85\u0442",
        "\u1C86\u044A", "\u1C87\u0463", "\u1C88\uA64B",
        // Ligatures.
        "\uFB00ff", "\uFB01fi", "\uFB02fl", "\uFB03ffi", "\uFB04ffl", "\uFB05st", "\uFB06st", "\uFB13\u0574\u0576",
        "\uFB14\u0574\u0565", "\uFB15\u0574\u056B", "\uFB16\u057E\u0576", "\uFB17\u0574\u056D",
    ];

    private static readonly FrozenDictionary<char, string> s_foldings = CreateExceptions();

    /// <summary>The characters whose case folding is not their lower case. All are in the Basic Multilingual Plane.</summary>
    private static FrozenDictionary<char, string> CreateExceptions()
    {
        var exceptions = s_exceptions.ToDictionary(exception => exception[0], exception => exception[1..]);
        // Greek with iota subscript or adscript: eight lower-case, then eight upper-case letters.
        (char First, char Plain)[] iotas = [('\u1F80', '\u1F00'), ('\u1F90', '\u1F20'), ('\u1FA0', '\u1F60')];
        foreach (var (first, plain) in iotas)
        {
            for (var index = 0; index < 16; index++)
                exceptions.Add((char)(first + index), (char)(plain + index % 8) + "\u03B9");
        }

        // Cherokee folds to upper case, which was encoded first.
        for (var capital = '\u13A0'; capital <= '\u13F5'; capital++)
        {
            exceptions.Add(capital, capital.ToString());
            exceptions.Add((char)(capital < '\u13F0' ? capital - '\u13A0' + '\uAB70' : capital + 8), capital.ToString());
        }

        return exceptions.ToFrozenDictionary();
    }
}
