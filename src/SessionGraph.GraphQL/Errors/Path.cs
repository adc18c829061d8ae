using System.Globalization;

namespace SessionGraph.GraphQL;

/// <summary>
/// A path in a result. Each segment is a response name or a list index. See https://spec.graphql.org/September2025/#sec-Errors.Error-Path.
/// </summary>
public sealed class Path
{
    private Path(Path? parent, string? name, int index) => (Parent, Name, Index) = (parent, name, index);

    /// <summary>The root of the result, which is not a segment.</summary>
    public static Path Root { get; } = new(null, null, -1);

    /// <summary>The parent path; null for the root.</summary>
    public Path? Parent { get; }

    /// <summary>The response name; null for the root and for an index.</summary>
    public string? Name { get; }

    /// <summary>The zero-based list index; -1 for the root and for a name.</summary>
    public int Index { get; }

    /// <summary>Whether this is the root.</summary>
    public bool IsRoot => Parent is null;

    /// <summary>Appends the response name of a field.</summary>
    public Path Append(string name) => new(this, name, -1);

    /// <summary>Appends the index of a list item.</summary>
    public Path Append(int index) => new(this, null, index);

    /// <summary>The segments from the root: each a <see cref="string"/> or an <see cref="int"/>.</summary>
    public IReadOnlyList<object> ToList()
    {
        var segments = new List<object>();
        for (var path = this; path.Parent is not null; path = path.Parent)
            segments.Add(path.Name is { } name ? name : path.Index);

        segments.Reverse();
        return segments;
    }

    /// <summary>The path as HotChocolate prints it: <c>/sessions/nodes[3]/title</c>.</summary>
    public override string ToString() => this switch
    {
        { Parent: null } => "/",
        { Name: { } name } => Parent.IsRoot ? "/" + name : Parent + "/" + name,
        _ => string.Create(CultureInfo.InvariantCulture, $"{Parent}[{Index}]"),
    };
}
