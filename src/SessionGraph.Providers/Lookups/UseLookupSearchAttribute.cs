using System.Reflection;

namespace SessionGraph.Providers;

/// <summary>Makes the list of a kind of record searchable; see <see cref="LookupSearchType{TLookup}"/>.</summary>
internal sealed class UseLookupSearchAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>Creates the attribute. Attributes apply in the order of their lines.</summary>
    public UseLookupSearchAttribute([System.Runtime.CompilerServices.CallerLineNumber] int order = 0) => Order = order;

    /// <inheritdoc/>
    public override void OnConfigure(
        IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType, MemberInfo member)
    {
        var record = member.DeclaringType!.GetGenericArguments()[0];
        var texts = LookupSearch.FindMail(record) is null ? "names" : "names and email addresses";
        field.Description = $"{field.Description} `search` looks in their {texts}.";
        var search = typeof(LookupSearchType<>).MakeGenericType(record);
        var attribute = (ObjectFieldDescriptorAttribute)Activator.CreateInstance(typeof(UseSearchAttribute<>).MakeGenericType(search), Order)!;
        attribute.OnConfigure(context, field, declaringType, member);
    }
}
