using System.Text.RegularExpressions;

namespace SessionGraph.Providers;

/// <summary>The format of a provider's session ids.</summary>
public abstract partial class ExternalIdFormat
{
    /// <summary>Any non-blank text.</summary>
    public static ExternalIdFormat Text { get; } = new TextFormat();

    /// <summary>A UUID, stored in lower case.</summary>
    public static ExternalIdFormat Uuid { get; } = new UuidFormat();

    /// <summary>The format in words, for error messages: <c>a UUID, as in …</c>.</summary>
    protected abstract string Description { get; }

    /// <summary>Converts an id to its stored form; null when the text has another format.</summary>
    public abstract string? Read(string text);

    /// <summary>Converts the id of an input to its stored form.</summary>
    /// <param name="text">The id.</param>
    /// <param name="toError">Creates the provider's error of the broken rule.</param>
    public string Read(string text, Func<string, SessionException> toError)
        => Read(text) ?? throw toError($"is '{text}', but must be {Description}");

    private sealed class TextFormat : ExternalIdFormat
    {
        protected override string Description => "a text that is not blank";

        public override string? Read(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private sealed partial class UuidFormat : ExternalIdFormat
    {
        protected override string Description => "a UUID, as in 3c90c3cc-0d44-4b50-8888-8dd25736052a";

        public override string? Read(string text) => Uuids().IsMatch(text) ? text.ToLowerInvariant() : null;

        [GeneratedRegex(@"\A[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z", RegexOptions.CultureInvariant)]
        private static partial Regex Uuids();
    }
}
