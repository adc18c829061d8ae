using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Building;
using SessionGraph.GraphQL.Types.Configurations;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Types;

/// <inheritdoc cref="IObjectFieldDescriptor" />
internal sealed class ObjectFieldDescriptor(MemberInfo? member, string? name) : IObjectFieldDescriptor
{
    private readonly List<Action<OutputFieldConfiguration>> _changes = [];
    private Type? _resultType;
    private bool _isIgnored;

    public IObjectFieldDescriptor Name(string name) => Change(field => field.Name = name);

    public IObjectFieldDescriptor Description(string description) => Change(field => field.Description = description);

    public IObjectFieldDescriptor Deprecated(string reason) => Change(field => field.DeprecationReason = reason);

    public IObjectFieldDescriptor Type(string type) => Change(field => field.Type = TypeReference.Parse(type));

    public IObjectFieldDescriptor ID(string? typeName = null) => Change(field => field.Features.Set(new IDAttribute(typeName)));

    public IObjectFieldDescriptor Argument(string name, string type, string? description = null) => Change(field =>
    {
        var argument = field.Arguments.Find(known => known.Name == name);
        if (argument is null)
            field.Arguments.Add(argument = new InputFieldConfiguration { Name = name, Type = TypeReference.Parse(type) });

        argument.Type = TypeReference.Parse(type);
        argument.Description = description ?? argument.Description;
    });

    public IObjectFieldDescriptor Ignore()
    {
        _isIgnored = true;
        return this;
    }

    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> resolver)
        => Resolve(typeof(TResult), context => ResolverResult.Store(context, resolver(context)));

    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, Task<TResult>> resolver)
        => Resolve(typeof(TResult), context => ResolverResult.StoreAsync(context, resolver(context)));

    public IObjectFieldDescriptor Use(FieldMiddleware middleware) => Change(field => field.Middleware.Add(middleware));

    public IObjectFieldDescriptor ParentRequires(params string[] members) => Change(field => field.Requirements.AddRange(members));

    public bool IsOf(OutputFieldConfiguration field) => member is null ? field.Name == name : field.Member?.Name == member.Name;

    public void Apply(ComplexTypeConfiguration type, OutputFieldFactory fields)
    {
        if (_isIgnored)
        {
            type.Fields.RemoveAll(IsOf);
            return;
        }

        var field = type.Fields.Find(IsOf);
        if (field is null)
        {
            field = member is null ? fields.Create(name!, _resultType) : fields.Create(member, type);
            type.Fields.Add(field);
        }

        foreach (var change in _changes)
            change(field);
    }

    private ObjectFieldDescriptor Resolve(Type resultType, FieldDelegate resolver)
    {
        _resultType = resultType;
        return Change(field =>
        {
            field.Getter = null;
            field.Resolver = resolver;
        });
    }

    private ObjectFieldDescriptor Change(Action<OutputFieldConfiguration> change)
    {
        _changes.Add(change);
        return this;
    }
}
