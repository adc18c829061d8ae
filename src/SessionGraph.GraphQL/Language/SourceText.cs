using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SessionGraph.GraphQL.Language;

/// <summary>Brings text into the form that the reader takes.</summary>
internal static class SourceText
{
    /// <summary>The text as UTF-8.</summary>
    public static byte[] Encode(string source)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(source)];

        // Half a surrogate pair has no UTF-8. A byte that is never valid in its place makes the reader refuse the document right there.
        if (Utf8.FromUtf16(source, bytes, out _, out var written, replaceInvalidSequences: false) is not OperationStatus.Done)
            bytes[written] = 0xFF;

        return bytes;
    }
}
