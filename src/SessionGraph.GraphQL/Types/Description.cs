namespace SessionGraph.GraphQL.Types;

/// <summary>
/// A description in Markdown. A description from a documentation file is read on first use, because few processes print their schema.
/// </summary>
public sealed class Description
{
    private readonly Lazy<string?> _text;

    /// <summary>Creates a description from a text.</summary>
    /// <param name="text">The text; null for none.</param>
    public Description(string? text) => _text = new Lazy<string?>(text);

    /// <summary>Creates a description that is read on first use.</summary>
    /// <param name="read">Reads the text; returns null for none; safe for concurrent use.</param>
    public Description(Func<string?> read) => _text = new Lazy<string?>(read, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The text; null if there is none.</summary>
    public string? Text => _text.Value;

    /// <summary>Creates a description from a text.</summary>
    public static implicit operator Description?(string? text) => text is null ? null : new Description(text);

    /// <summary>Creates a description with the text of the first that has one.</summary>
    internal static Description FirstOf(params IReadOnlyList<Description?> descriptions)
        => new(() => descriptions.Select(description => description?.Text).FirstOrDefault(text => text is not null));

    /// <inheritdoc />
    public override string ToString() => Text ?? "";
}
