using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SessionGraph.GraphQL.Language;

/// <summary>Encodes source text for the reader.</summary>
internal static class SourceText
{
    /// <summary>Encodes the text as UTF-8.</summary>
    public static byte[] Encode(string source)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(source)];

        // An unpaired surrogate has no UTF-8 form. It is replaced by a byte that is never valid, so that the reader reports an error at its
        // position.
        if (Utf8.FromUtf16(source, bytes, out _, out var written, replaceInvalidSequences: false) is not OperationStatus.Done)
            bytes[written] = 0xFF;

        return bytes;
    }
}
