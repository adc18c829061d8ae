using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Undoes the content encoding of a body. See https://www.rfc-editor.org/rfc/rfc9110#name-content-encoding.</summary>
internal static class ContentEncoding
{
    /// <summary>The encodings that can be undone, as the header <c>Accept-Encoding</c> names them.</summary>
    public const string Supported = "gzip, br, deflate";

    private const int BufferSize = 16 * 1024;

    /// <summary>The encodings that the header names, set apart by commas; null where the body is as it is.</summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count is 0)
            return null;

        var encodings = request.Headers.GetCommaSeparatedValues(HeaderNames.ContentEncoding)
            .Where(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", encodings) is { Length: > 0 } named ? named : null;
    }

    /// <summary>Whether the encoding can be undone.</summary>
    public static bool IsSupported(string encoding) => encoding.ToLowerInvariant() is "gzip" or "x-gzip" or "br" or "deflate";

    /// <summary>
    /// The bytes that were encoded; a <see cref="GraphQLRequestException"/> where the body is not one whole message in the encoding, or
    /// more than <paramref name="maxSize"/> bytes.
    /// </summary>
    public static ArraySegment<byte> Decode(byte[] body, string encoding, int maxSize)
    {
        if (body.Length is 0)
            return body;

        var decoded = new MemoryStream();
        // A message that is whole without its last byte was followed by bytes that are not its own.
        if (!TryDecode(body, body.Length, encoding, maxSize, decoded) || TryDecode(body, body.Length - 1, encoding, maxSize, Stream.Null))
            throw RequestErrors.UnreadableContentEncoding(encoding);

        return new ArraySegment<byte>(decoded.GetBuffer(), 0, (int)decoded.Length);
    }

    // A message that ends too early is told from one that is whole only under UseStrictValidation, which Directory.Build.props sets.
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

    // The encoding that HTTP names deflate is the format of zlib.
    private static Stream Open(Stream body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "br" => new BrotliStream(body, CompressionMode.Decompress),
        "deflate" => new ZLibStream(body, CompressionMode.Decompress),
        _ => new GZipStream(body, CompressionMode.Decompress),
    };
}
