using System.Reflection;

namespace SessionGraph.Providers;

/// <summary>Names and describes a root field of a kind of record, such as <c>createPerson</c>.</summary>
/// <param name="name">The field's name: <c>{0}</c> stands for the singular, <c>{1}</c> for the plural.</param>
/// <param name="description">The field's description, with the same placeholders.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LookupFieldAttribute(string name, string description) : ObjectFieldDescriptorAttribute
{
    /// <inheritdoc/>
    public override void OnConfigure(
        IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
    {
        var (singular, plural) = context.Features.Get<LookupNames>()![member.DeclaringType!.GetGenericArguments()[0]];
        var pascalCase = Format(name, LookupName.PascalCase(singular), LookupName.PascalCase(plural));
        field.Name = char.ToLowerInvariant(pascalCase[0]) + pascalCase[1..];
        field.Description = Format(description, singular, plural);
    }

    private static string Format(string text, string singular, string plural)
        => text.Replace("{0}", singular, StringComparison.Ordinal).Replace("{1}", plural, StringComparison.Ordinal);
}
