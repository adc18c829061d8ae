using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Decodes the content encoding of a body. See https://www.rfc-editor.org/rfc/rfc9110#name-content-encoding.</summary>
internal static class ContentEncoding
{
    /// <summary>The supported encodings, in the form of the header <c>Accept-Encoding</c>.</summary>
    public const string Supported = "gzip, br, deflate";

    private const int BufferSize = 16 * 1024;

    /// <summary>The comma-separated encodings that the header names; null if the body is not encoded.</summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count is 0)
            return null;

        var encodings = request.Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding)
            .Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", encodings) is { Length: > 0 } named ? named : null;
    }

    public static bool IsSupported(string encoding) => encoding.ToLowerInvariant() is "gzip" or "x-gzip" or "br" or "deflate";

    /// <summary>
    /// Decodes the body. Throws a <see cref="GraphQLRequestException"/> if the body is not one complete message in the encoding, or is
    /// larger than <paramref name="maxSize"/> bytes when decoded.
    /// </summary>
    public static ArraySegment<byte> Decode(byte[] body, string encoding, int maxSize)
    {
        if (body.Length is 0)
            return body;

        var decoded = new MemoryStream();
        // If the message is complete without its last byte, bytes follow it that do not belong to it.
        if (!TryDecode(body, body.Length, encoding, maxSize, decoded) || TryDecode(body, body.Length - 1, encoding, maxSize, Stream.Null))
            throw RequestErrors.UnreadableContentEncoding(encoding);

        return new ArraySegment<byte>(decoded.GetBuffer(), 0, (int)decoded.Length);
    }

    // Only UseStrictValidation, which Directory.Build.props sets, makes the decoder reject a truncated message.
    private static bool TryDecode(byte[] body, int length, string encoding, int maxSize, Stream decoded)
    {
        try
        {
            using var stream = Open(new MemoryStream(body, 0, length, writable: false), encoding);
            var buffer = new byte[BufferSize];
            var size = 0;
            while (stream.Read(buffer) is > 0 and var read)
            {
                size += read;
                if (size > maxSize)
                    throw RequestErrors.TooLarge(maxSize, null);

                decoded.Write(buffer, 0, read);
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    // HTTP's deflate encoding is the zlib format.
    private static Stream Open(Stream body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => new GZipStream(body, CompressionMode.Decompress),
    };
}
