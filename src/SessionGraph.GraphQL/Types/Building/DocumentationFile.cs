using System.Reflection;
using System.Xml.Linq;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>
/// The file of XML comments that the compiler writes beside an assembly. Schemas use few of its members: only where each lies is read
/// beforehand, and a member is parsed when it is asked for.
/// See https://learn.microsoft.com/dotnet/csharp/language-reference/xmldoc/#xml-comment-formats.
/// </summary>
internal sealed class DocumentationFile
{
    private const string Begin = "<member name=\"";
    private const string End = "</member>";

    private readonly string _text;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private DocumentationFile(string text)
    {
        _text = text;
        for (var place = Next(0); place >= 0; place = Next(place + Begin.Length))
        {
            var name = _text.AsSpan(place + Begin.Length);
            _places.TryAdd(name[..name.IndexOf('"')].ToString(), place);
        }
    }

    /// <summary>The assembly's file; empty where it has none.</summary>
    public static DocumentationFile Of(Assembly assembly)
    {
        var file = System.IO.Path.ChangeExtension(assembly.Location, ".xml");
        return new DocumentationFile(assembly.Location.Length is 0 || !File.Exists(file) ? "" : File.ReadAllText(file));
    }

    /// <summary>What is said of the member with this documentation id; null for nothing.</summary>
    public XElement? Find(string id)
        => _places.TryGetValue(id, out var place)
            ? XElement.Parse(_text[place..(_text.IndexOf(End, place, StringComparison.Ordinal) + End.Length)])
            : null;

    private int Next(int start) => _text.IndexOf(Begin, start, StringComparison.Ordinal);
}
