using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL.Data.Pages;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.EntityFramework;

/// <summary>
/// The filter and the order of a field with <see cref="UsePageAttribute"/>, for another API over the same store: a REST endpoint that
/// filters and sorts with it returns the same rows in the same order as the field.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
public sealed class PageQuery<TEntity>
{
    private readonly Schema _schema;
    private readonly ListField<TEntity> _field;
    private readonly PageResult<TEntity> _page;

    private PageQuery(Schema schema, ListField<TEntity> field, PageResult<TEntity> page)
        => (_schema, _field, _page) = (schema, field, page);

    /// <summary>The filter and the order of a field of the query type.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="fieldName">The name of the field, such as <c>quizSessionPage</c>.</param>
    /// <param name="context">The context from which the rows are read.</param>
    /// <exception cref="ArgumentException">The field is not a page of this entity.</exception>
    public static PageQuery<TEntity> Create<TContext>(Schema schema, string fieldName, TContext context)
        where TContext : DbContext
    {
        if (!schema.QueryType.Fields.TryGetField(fieldName, out var field)
            || field.Features.Get<ListField>() is not ListField<TEntity> { Page: { } page } query)
            throw new ArgumentException($"The field `{fieldName}` is not a page of {typeof(TEntity).Name}.", nameof(fieldName));

        schema.Features.Get<EntityFrameworkQueryExecutor>()?.Observe(context);
        return new PageQuery<TEntity>(schema, query, page);
    }

    /// <summary>The rows in which the field of the filter has the value.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">The name of a field of the filter, such as <c>personId</c>.</param>
    /// <param name="text">The value as text, such as <c>5</c>. Null finds the rows without a value.</param>
    /// <exception cref="GraphQLException">The text is not a value of the field's type.</exception>
    public IQueryable<TEntity> WhereEqual(IQueryable<TEntity> rows, string name, string? text)
        => Where(rows, name, text is null ? null : new PageFilterValue(new StringValueNode(text)));

    /// <summary>The rows in which the field of the filter has one of the values; no rows when there are no values.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">The name of a field of the filter, such as <c>personId</c>.</param>
    /// <param name="texts">The values as texts.</param>
    /// <exception cref="GraphQLException">A text is not a value of the field's type, or there are too many.</exception>
    public IQueryable<TEntity> WhereIn(IQueryable<TEntity> rows, string name, IEnumerable<string> texts)
        => Where(rows, name, new PageFilterValue(new ListValueNode([.. texts.Select(text => new StringValueNode(text))])));

    /// <summary>The rows in which the text field of the filter contains the text, without regard to case.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">The name of a field of the filter, such as <c>name</c>.</param>
    /// <param name="text">The text.</param>
    public IQueryable<TEntity> WhereMatch(IQueryable<TEntity> rows, string name, string text) => Where(rows, name + "__match", text);

    /// <summary>The rows, sorted; equal rows by their primary key.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="sort">
    /// Names of the sort input, separated by commas; a leading <c>-</c> sorts descending. Null sorts by the primary key.
    /// </param>
    /// <exception cref="GraphQLException">A name is unknown.</exception>
    public IOrderedQueryable<TEntity> Sort(IQueryable<TEntity> rows, string? sort) => _field.Order(rows, _page.Sort.GetKeys(sort));

    private IQueryable<TEntity> Where(IQueryable<TEntity> rows, string name, object? value)
        => _page.Filter.Build<TEntity>(_schema, new Dictionary<string, object?> { [name] = value }) is { } predicate
            ? rows.Where(predicate)
            : rows;
}
