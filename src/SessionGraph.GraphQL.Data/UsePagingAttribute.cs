using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Makes the field, an <see cref="IQueryable{T}"/>, a connection with the arguments <c>first</c>, <c>after</c>, <c>last</c> and
/// <c>before</c>. Its order is the client's, made total by the primary key; an order of the query itself does not count.
/// </summary>
public sealed class UsePagingAttribute : ObjectFieldDescriptorAttribute
{
    private bool? _includeTotalCount;
    private bool? _allowBackwardPagination;

    /// <summary>Creates the attribute, ordered by its line.</summary>
    public UsePagingAttribute([CallerLineNumber] int order = 0) => Order = order;

    /// <summary>Whether the connection has a field <c>totalCount</c>; by default as <see cref="PagingOptions"/> say.</summary>
    public bool IncludeTotalCount
    {
        get => _includeTotalCount ?? false;
        set => _includeTotalCount = value;
    }

    /// <summary>How many items a page has where the client does not say; 0 for what <see cref="PagingOptions"/> say.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>The most items that a client may ask for; 0 for what <see cref="PagingOptions"/> say.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>The name of the connection's types, less <c>Connection</c> and <c>Edge</c>; by default the field's.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>Whether there are arguments <c>last</c> and <c>before</c>; by default as <see cref="PagingOptions"/> say.</summary>
    public bool AllowBackwardPagination
    {
        get => _allowBackwardPagination ?? true;
        set => _allowBackwardPagination = value;
    }

    /// <summary>The members that tell rows apart; by default the entity's primary key.</summary>
#pragma warning disable CA1819 // An attribute's list is an array.
    public string[]? Key { get; set; }
#pragma warning restore CA1819

    /// <inheritdoc />
    public override void OnConfigure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        MemberInfo member)
    {
        var query = ListField.Configure(context, field, declaringType, ListFieldStep.Paging);
        var options = GetOptions(context, declaringType, field);
        query.Key = Key;
        field.Features.Set(PagingCosts.Of(options));
        field.Type = query.UsePaging(context, ConnectionName ?? char.ToUpperInvariant(field.Name[0]) + field.Name[1..], options);
        var limits = $"At most {options.MaxPageSize}.";
        Add(field, "first", "Int", $"Returns the first _n_ items. {limits} Default: {options.DefaultPageSize}.");
        Add(field, "after", "String", "Returns the items that come after this cursor.");
        if (!options.AllowBackwardPagination)
            return;

        Add(field, "last", "Int", $"Returns the last _n_ items. {limits}");
        Add(field, "before", "String", "Returns the items that come before this cursor.");
    }

    private PagingOptions GetOptions(IDescriptorContext context, ComplexTypeConfiguration declaringType, OutputFieldConfiguration field)
    {
        var options = context.Features.Get<PagingOptions>()?.Copy() ?? new PagingOptions();
        options.IncludeTotalCount = _includeTotalCount ?? options.IncludeTotalCount;
        options.AllowBackwardPagination = _allowBackwardPagination ?? options.AllowBackwardPagination;
        options.MaxPageSize = MaxPageSize is 0 ? options.MaxPageSize : MaxPageSize;
        options.DefaultPageSize = DefaultPageSize is 0 ? Math.Min(options.DefaultPageSize, options.MaxPageSize) : DefaultPageSize;
        return options.DefaultPageSize >= 1 && options.DefaultPageSize <= options.MaxPageSize
            ? options
            : throw new SchemaException($"{declaringType.Name}.{field.Name}: the default page size is to be from 1 to the maximum.");
    }

    private static void Add(OutputFieldConfiguration field, string name, string type, string description)
        => field.Arguments.Add(new InputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = new TypeReference.Named(type),
            RuntimeType = type is "Int" ? typeof(int?) : typeof(string),
        });
}
