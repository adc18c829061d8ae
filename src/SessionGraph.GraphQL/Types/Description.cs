namespace SessionGraph.GraphQL.Types;

/// <summary>A description in Markdown. What documents have to be read for is read when it is asked for: few processes show their schema.</summary>
public sealed class Description
{
    private readonly Lazy<string?> _text;

    /// <summary>A description that is known.</summary>
    /// <param name="text">The text; null for none.</param>
    public Description(string? text) => _text = new Lazy<string?>(text);

    /// <summary>A description that is read when it is asked for.</summary>
    /// <param name="read">Reads the text, null for none; safe for concurrent use.</param>
    public Description(Func<string?> read) => _text = new Lazy<string?>(read, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The text; null where there is none.</summary>
    public string? Text => _text.Value;

    /// <summary>A description that is known.</summary>
    public static implicit operator Description?(string? text) => text is null ? null : new Description(text);

    /// <summary>The first of the descriptions that has a text.</summary>
    internal static Description FirstOf(params IReadOnlyList<Description?> descriptions)
        => new(() => descriptions.Select(description => description?.Text).FirstOrDefault(text => text is not null));

    /// <inheritdoc />
    public override string ToString() => Text ?? "";
}
