using System.Text.Json.Nodes;

namespace SessionGraph.Store;

/// <summary>A person whose data is erased.</summary>
/// <param name="Text">
/// The name, the email address or the name as a caller. It is found anywhere in a text, in upper or lower case. The key of a record, such
/// as <c>quiz:7</c>, stands for all that is stored about the record.
/// </param>
public sealed record ErasedPerson(string Text)
{
    /// <summary>The text that takes the place of an erased one.</summary>
    public const string Placeholder = "[erased]";

    /// <summary>The least length of <see cref="Text"/>. A shorter one would be found in the data of other people.</summary>
    public const int LeastLength = 3;

    /// <summary>Whether the text is long enough, and has a letter, so that it is not found in dates and ids.</summary>
    public static bool IsValid(string text) => text.Trim().Length >= LeastLength && text.Any(char.IsLetter);

    /// <summary>Whether the text has the person's.</summary>
    public bool IsIn(string? text) => text?.Contains(Text, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether this is the person's own name or key.</summary>
    public bool Is(string? text) => string.Equals(text?.Trim(), Text.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Replaces each text of the JSON that has the person's; null when there is none.</summary>
    /// <param name="json">The JSON; null for none.</param>
    /// <param name="isWhole">Whether to replace all texts.</param>
    public string? EraseFrom(string? json, bool isWhole = false)
    {
        if (json is null || JsonNode.Parse(json) is not { } root)
            return null;

        var isChanged = false;
        var erased = Erase(root);
        return isChanged ? erased!.ToJsonString() : null;

        JsonNode? Erase(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var (name, value) in members.Where(member => member.Key != nameof(Session.Connection)).ToList())
                        Replace(value, erasedValue => members[name] = erasedValue);
                    return members;
                case JsonArray items:
                    for (var index = 0; index < items.Count; index++)
                    {
                        var place = index;
                        Replace(items[place], erasedValue => items[place] = erasedValue);
                    }

                    return items;
                case JsonValue value when value.TryGetValue<string>(out var text) && (isWhole || IsIn(text)):
                    isChanged = true;
                    return JsonValue.Create(Placeholder);
                default:
                    return node;
            }
        }

        void Replace(JsonNode? value, Action<JsonNode?> set)
        {
            if (Erase(value) is var replaced && !ReferenceEquals(replaced, value))
                set(replaced);
        }
    }
}
