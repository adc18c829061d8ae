using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>Describes filter and sort inputs by the documentation of the entity and its members.</summary>
internal static class InputDescriptions
{
    /// <summary>The description of the filter input of an entity.</summary>
    /// <param name="typeName">The name of the entity's type.</param>
    public static string FilterInput(string typeName)
        => $"Filters a list of `{typeName}`. An item must match every field that is given; `{{}}` matches all items.";

    /// <summary>The description of the filter of a page of an entity.</summary>
    /// <param name="typeName">The name of the entity's type.</param>
    public static string PageFilterInput(string typeName)
        => $"Filters the items of `{typeName}Page`. An item must match every field that is given; `{{}}` matches all items.";

    /// <summary>The description of a page filter's field: the description of the filter field, and the values that it takes.</summary>
    /// <param name="filterField">The description of the filter field.</param>
    /// <param name="leaf">The name of the scalar or enum of the values.</param>
    /// <param name="isNullable">Whether the field may be null.</param>
    /// <param name="textField">The field with which any other text is compared; null for none.</param>
    public static Description PageFilterField(Description? filterField, string leaf, bool isNullable, string? textField)
    {
        var values = isNullable
            ? $"Takes one `{leaf}`, a list of them, or null for items without a value."
            : $"Takes one `{leaf}` or a list of them.";
        var others = textField is null ? "" : $" A text that is no `{leaf}` is compared with `{textField}`.";
        return new Description(() => $"{filterField} {values}{others}".TrimStart());
    }

    /// <summary>The description of the sort input of an entity.</summary>
    /// <param name="typeName">The name of the entity's type.</param>
    public static string SortInput(string typeName)
        => $"Sorts a list of `{typeName}`. Give each entry of `order` one field: `[{{ a: ASC }}, {{ b: DESC }}]` sorts by `a`, and equal values by `b`.";

    /// <summary>
    /// The description of a filter field: the one of the binding, or one from the output field with this name, or one from the XML comment
    /// of the member.
    /// </summary>
    /// <param name="context">The schema, which has its output fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="binding">The value.</param>
    /// <param name="entityType">The entity.</param>
    public static Description FilterField(IDescriptorContext context, string name, FieldBinding binding, Type entityType)
        => Field($"Filters by `{name}`", binding, EntityFields.Find(context, entityType, name)?.Description, DescribeMember(context, binding));

    /// <summary>The description of a sort field: the one of the binding, or one from the XML comment of the member.</summary>
    public static Description SortField(IDescriptorContext context, string name, FieldBinding binding)
        => Field($"Sorts by `{name}`", binding, DescribeMember(context, binding));

    /// <summary>The description of a filter field for the items of one type.</summary>
    /// <param name="typeName">The name of the type.</param>
    public static string FilterSubtypeField(string typeName) => $"Filters items of type `{typeName}` by their own fields. Items of other types do not match.";

    /// <summary>The description of a sort field for the items of one type.</summary>
    /// <param name="typeName">The name of the type.</param>
    public static string SortSubtypeField(string typeName) => $"Sorts items of type `{typeName}` by their own fields. For items of other types, these fields are null.";

    private static Description Field(string action, FieldBinding binding, params IReadOnlyList<Description?> documentation)
        => binding.Description is { } given
            ? new Description(given)
            : new Description(() => documentation.FirstOrDefault(description => description?.Text is not null) is { Text: { } text }
                ? $"{action}: {Continue(FirstSentence(text))}"
                : action + ".");

    private static Description? DescribeMember(IDescriptorContext context, FieldBinding binding)
        => binding.Member is { } member ? context.GetDescription(member) : null;

    private static string FirstSentence(string text)
    {
        var isCode = false;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '`')
                isCode = !isCode;
            else if (!isCode && text.AsSpan(index).StartsWith(". "))
                return text[..(index + 1)];
        }

        return text;
    }

    // The sentence continues after a colon, so it starts in lower case, unless its first word is in capitals, such as UUID.
    private static string Continue(string sentence)
        => sentence is [_, ' ' or (>= 'a' and <= 'z'), ..] ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
}
