using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>
/// The XML documentation file of an assembly. A schema uses few of its members, so only their offsets are read at first, and each member is
/// parsed on request. See https://learn.microsoft.com/dotnet/csharp/language-reference/xmldoc/#xml-comment-formats.
/// </summary>
internal sealed class DocumentationFile
{
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, XElement?> _parsed = new(StringComparer.Ordinal);
    private readonly byte[] _utf8;

    private DocumentationFile(byte[] utf8)
    {
        _utf8 = utf8;
        for (var offset = 0; IndexOf(Begin, offset) is var next and >= 0; offset = next + Begin.Length)
        {
            var name = utf8.AsSpan(next + Begin.Length);
            _offsets.TryAdd(Encoding.UTF8.GetString(name[..name.IndexOf((byte)'"')]), next);
        }
    }

    private static ReadOnlySpan<byte> Begin => "<member name=\""u8;

    private static ReadOnlySpan<byte> End => "</member>"u8;

    /// <summary>Reads the assembly's file; empty if there is none.</summary>
    public static DocumentationFile Of(Assembly assembly)
    {
        var file = System.IO.Path.ChangeExtension(assembly.Location, ".xml");
        return new DocumentationFile(assembly.Location.Length is 0 || !File.Exists(file) ? [] : File.ReadAllBytes(file));
    }

    /// <summary>The documentation of the member with this id; null if there is none.</summary>
    public XElement? Find(string id) => _parsed.GetOrAdd(id, Parse);

    private XElement? Parse(string id)
    {
        if (!_offsets.TryGetValue(id, out var offset))
            return null;

        var member = Encoding.UTF8.GetString(_utf8.AsSpan(offset..(IndexOf(End, offset) + End.Length)));
        // XElement.Parse would allocate buffers for a large file with every call.
        using var reader = new XmlTextReader(member, XmlNodeType.Element, context: null);
        return XElement.Load(reader);
    }

    private int IndexOf(ReadOnlySpan<byte> text, int start)
        => _utf8.AsSpan(start).IndexOf(text) is var index and >= 0 ? start + index : -1;
}
