using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>The attributes that configure a field, of the fields whose attributes have not run yet.</summary>
internal sealed class PendingDescriptorAttributes
{
    private readonly List<PendingField> _fields = [];

    public void Add(OutputFieldConfiguration field, MemberInfo member, ComplexTypeConfiguration declaringType)
    {
        if (member.IsDefined(typeof(ObjectFieldDescriptorAttribute)))
            _fields.Add(new PendingField(field, declaringType, member));
    }

    /// <summary>Adds the attributes of an inherited field to the field that is its copy, if they have not run yet.</summary>
    public void Inherit(OutputFieldConfiguration inherited, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType)
    {
        if (_fields.Exists(pending => pending.Field == inherited))
            _fields.Add(new PendingField(field, declaringType, field.Member!));
    }

    /// <summary>Runs the attributes. Returns false if there were none.</summary>
    public bool Configure(IDescriptorContext context)
    {
        var isAny = _fields.Count > 0;
        while (_fields is [var pending, ..])
        {
            _fields.RemoveAt(0);
            if (!pending.DeclaringType.Fields.Contains(pending.Field))
                continue;

            var attributes = pending.Member.GetCustomAttributes<ObjectFieldDescriptorAttribute>();
            foreach (var attribute in attributes.OrderBy(attribute => attribute.Order))
                attribute.OnConfigure(context, pending.Field, pending.DeclaringType, pending.Member);
        }

        return isAny;
    }

    /// <summary>A field whose attributes have not run yet.</summary>
    private sealed record PendingField(OutputFieldConfiguration Field, ComplexTypeConfiguration DeclaringType, MemberInfo Member);
}
