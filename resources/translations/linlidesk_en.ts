<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AboutSheet</name>
    <message>
        <source>关于邻里台</source>
        <translation>About LinliDesk</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>给社区办公室用的桌面程序：记事、开会、排班、发通知。不需要网络，数据只在这台电脑里，加密保存。</source>
        <translation>A desktop program for neighbourhood offices: diary, meetings, rosters, notices. It needs no network; the data stays on this computer, encrypted.</translation>
    </message>
    <message>
        <source>按 Apache-2.0 许可使用。图标来自 Lucide（ISC），字体为思源黑体（OFL）。</source>
        <translation>Licensed under Apache-2.0. Icons by Lucide (ISC), typeface Source Han Sans (OFL).</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>邻里台</source>
        <translation>LinliDesk</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>去看看</source>
        <translation>Go and see</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>只影响这台电脑，改了马上看到。</source>
        <translation>For this computer only; seen at once.</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>跟随电脑</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>也可以按 Ctrl++ 和 Ctrl+-。</source>
        <translation>Ctrl++ and Ctrl+- do the same.</translation>
    </message>
    <message>
        <source>金阿姨 3-2-501&#x3000;希望能有一个老年食堂&#x3000;11-25 周三</source>
        <translation>Mrs Jin 3-2-501   would like a canteen for the elderly   11-25 Wed</translation>
    </message>
    <message>
        <source>看起来是这样</source>
        <translation>This is how it looks</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>可拖入文件或粘贴图片，每个不超过 {n} MB</source>
        <translation>Drop files or paste pictures, up to {n} MB each</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>附件 {n}</source>
        <translation>Attachments: {n}</translation>
    </message>
</context>
<context>
    <name>AttachmentsModel</name>
    <message>
        <source>正在添加附件</source>
        <translation>Adding attachments</translation>
    </message>
    <message>
        <source>粘贴的图片 {when}</source>
        <translation>Pasted picture {when}</translation>
    </message>
    <message>
        <source>剪贴板里的图片没能存下来</source>
        <translation>The picture on the clipboard could not be saved</translation>
    </message>
    <message>
        <source>已移除附件 {name}</source>
        <translation>Attachment removed: {name}</translation>
    </message>
    <message>
        <source>已添加附件</source>
        <translation>Attachment added</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已添加 {n} 个附件</source>
        <translation>Attachments added: {n}</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>转例会议题</source>
        <translation>Add to meeting</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>从回收站放回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已选 {n} 条</source>
        <translation>{n} selected</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>放假安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>期限按工作日算。国务院公布下一年的安排后，请导入一次。</source>
        <translation>Deadlines are counted in working days. Import the holidays of the next year once they are announced.</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>是什么日子</source>
        <translation>Kind of day</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>导入放假安排…</source>
        <translation>Import holidays…</translation>
    </message>
    <message>
        <source>{year} 年的放假安排还没有导入，跨年的期限说不准。</source>
        <translation>The holidays of {year} are not imported yet; deadlines into that year are not certain.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>CategoryField</name>
    <message>
        <source>选择，或输入几个字查找</source>
        <translation>Choose, or type to search</translation>
    </message>
</context>
<context>
    <name>CategorySection</name>
    <message>
        <source>类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>每一类有默认的办理期限；记一条时，看到关键词就会建议这个类别。</source>
        <translation>Each category has a usual deadline; a keyword in a new entry suggests its category.</translation>
    </message>
    <message>
        <source>期限（工作日）</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>关键词</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>归在哪一类下面</source>
        <translation>Parent category</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>用空格隔开，例如：漏水 水管 水压</source>
        <translation>Separated by spaces, e.g. leak pipe pressure</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>（自己是大类）</source>
        <translation>(a main category)</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Not in use</translation>
    </message>
    <message>
        <source>新增类别</source>
        <translation>New category</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ChannelSection</name>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>居民的事是怎么到社区来的。不再用的可以停用，以前的记录不变。</source>
        <translation>How requests reach the community. Untick one no longer used; older entries stay as they are.</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>新增渠道</source>
        <translation>New channel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Not in use</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>看表格</source>
        <translation>Show table</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>还没有可以画的数据。</source>
        <translation>No data to draw yet.</translation>
    </message>
    <message>
        <source>看图表</source>
        <translation>Show chart</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CrashSheet</name>
    <message>
        <source>出了问题</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>刚才那一步没有做成。已经保存的都还在，写到一半的也留着。可以继续用；如果总是这样，请把报告交给维护人员。</source>
        <translation>The last step was not done. Everything saved is still there, and so is what was half written. You can go on; if this keeps happening, give the report to your support.</translation>
    </message>
    <message>
        <source>报告没能写下来（{kind}）。</source>
        <translation>The report could not be written ({kind}).</translation>
    </message>
    <message>
        <source>报告：{file}（{kind}）。里面没有居民的任何信息。</source>
        <translation>Report: {file} ({kind}). It holds nothing about residents.</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>打开报告所在文件夹</source>
        <translation>Open the report&apos;s folder</translation>
    </message>
    <message>
        <source>出了没有料到的问题</source>
        <translation>Something unexpected happened</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>例如：红叶社区</source>
        <translation>e.g. Maple Community</translation>
    </message>
    <message>
        <source>例如：何敏</source>
        <translation>e.g. He Min</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
    <message>
        <source>您的姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>您是主任，之后可以添加其他同事。</source>
        <translation>You are the director; colleagues can be added later.</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>再输一次密码</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>数据放在哪里</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>换一个位置…</source>
        <translation>Another place…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>建立社区</source>
        <translation>Create community</translation>
    </message>
    <message>
        <source>新建社区</source>
        <translation>New community</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>如 11-25、明天、+3</source>
        <translation>e.g. 11-25, tomorrow, +3</translation>
    </message>
    <message>
        <source>看不懂这个日期,请写成 11-25 或 2026-11-25</source>
        <translation>That date is not understood. Write it like 11-25 or 2026-11-25.</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>添加跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>转例会议题</source>
        <translation>To meeting</translation>
    </message>
    <message>
        <source>更多操作</source>
        <translation>More</translation>
    </message>
    <message>
        <source>选一条，看详情</source>
        <translation>Choose an entry to see it here</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，Enter 编辑，F2 记一条</source>
        <translation>↑ ↓ choose, Enter edits, F2 new entry</translation>
    </message>
    <message>
        <source>撤下议题</source>
        <translation>Off meeting</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachments</translation>
    </message>
</context>
<context>
    <name>DetailsMenu</name>
    <message>
        <source>从回收站放回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>打印回执</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>打印全程</source>
        <translation>Print full record</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>记回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>直接办结</source>
        <translation>Close now</translation>
    </message>
    <message>
        <source>转办…</source>
        <translation>Pass on…</translation>
    </message>
    <message>
        <source>不予受理…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>改回待办</source>
        <translation>Back to “To do”</translation>
    </message>
    <message>
        <source>并案…</source>
        <translation>Join…</translation>
    </message>
    <message>
        <source>拆分</source>
        <translation>Split off</translation>
    </message>
    <message>
        <source>从例会议题撤下</source>
        <translation>Take off the meeting</translation>
    </message>
    <message>
        <source>转例会议题</source>
        <translation>Add to meeting</translation>
    </message>
</context>
<context>
    <name>DetailsModel</name>
    <message>
        <source>{number} 已改为“{state}”</source>
        <translation>{number} is now “{state}”</translation>
    </message>
    <message>
        <source>已添加跟进</source>
        <translation>Follow-up added</translation>
    </message>
    <message>
        <source>已记回访，{number} 重新处理</source>
        <translation>Visit recorded, {number} is back in work</translation>
    </message>
    <message>
        <source>已记回访，{number} 办结</source>
        <translation>Visit recorded, {number} closed</translation>
    </message>
    <message>
        <source>已列入例会议题</source>
        <translation>Added to the meeting</translation>
    </message>
    <message>
        <source>已从例会议题撤下</source>
        <translation>Taken off the meeting</translation>
    </message>
    <message>
        <source>已并案</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>已拆分为单独的事</source>
        <translation>Split off as a matter of its own</translation>
    </message>
    <message>
        <source>{number} 已放入回收站</source>
        <translation>{number} moved to the bin</translation>
    </message>
    <message>
        <source>{number} 已放回</source>
        <translation>{number} restored</translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>处理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>Visit due</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>紧急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>特急</source>
        <translation>Very urgent</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property company</translation>
    </message>
    <message>
        <source>业委会</source>
        <translation>Owners&apos; committee</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>街道</source>
        <translation>Sub-district</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>跟进</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>再次反映</source>
        <translation>Raised again</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Return visit</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Dissatisfied</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>{n} 次</source>
        <translation>{n}×</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>late record</translation>
    </message>
    <message>
        <source>附件 {n}</source>
        <translation>Files: {n}</translation>
    </message>
</context>
<context>
    <name>DiaryCharts</name>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>其他各类</source>
        <translation>All others</translation>
    </message>
    <message>
        <source>周(周一)</source>
        <translation>Week (Monday)</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>九成办完</source>
        <translation>Nine in ten closed</translation>
    </message>
    <message>
        <source>一半办完</source>
        <translation>Half closed</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>办结件数</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>一半(工作日)</source>
        <translation>Half (working days)</translation>
    </message>
    <message>
        <source>九成(工作日)</source>
        <translation>Nine in ten (working days)</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>之前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>之前 30 天</source>
        <translation>30 days before</translation>
    </message>
    <message>
        <source>楼幢</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>{good} / {judged} 件，占权重 {share}%</source>
        <translation>{good} of {judged}, weight {share}%</translation>
    </message>
    <message>
        <source>还没有可以评的</source>
        <translation>Nothing to judge yet</translation>
    </message>
    <message>
        <source>↑ {points} 比前 30 天</source>
        <translation>↑ {points} vs 30 days before</translation>
    </message>
    <message>
        <source>↓ {points} 比前 30 天</source>
        <translation>↓ {points} vs 30 days before</translation>
    </message>
    <message>
        <source>与前 30 天持平</source>
        <translation>Same as 30 days before</translation>
    </message>
</context>
<context>
    <name>DiaryColumns</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>其中有未公布的放假安排</source>
        <translation>Not certain, holidays not announced</translation>
    </message>
</context>
<context>
    <name>DiaryDetail</name>
    <message>
        <source>已删除</source>
        <translation>In the bin</translation>
    </message>
    <message>
        <source>承办 {who}</source>
        <translation>in charge: {who}</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>late record</translation>
    </message>
    <message>
        <source>例会议题</source>
        <translation>meeting item</translation>
    </message>
    <message>
        <source>{due}（放假安排未公布，暂定）</source>
        <translation>{due} (not certain, holidays not announced)</translation>
    </message>
    <message>
        <source>第 {n} 次反映 · 查看前 {before} 次</source>
        <translation>Raised {n}× · show earlier ({before})</translation>
    </message>
    <message>
        <source>之后又反映 {after} 次 · 查看</source>
        <translation>Raised {after}× more since · show</translation>
    </message>
    <message>
        <source>开始处理</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>办完，待回访</source>
        <translation>Done, visit next</translation>
    </message>
    <message>
        <source>记回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>从回收站放回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>第 {n} 次反映：{subject}</source>
        <translation>No. {n}: {subject}</translation>
    </message>
    <message>
        <source>第 {n} 次反映</source>
        <translation>Raised again (no. {n})</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>{word}：{text}</source>
        <translation>{word}: {text}</translation>
    </message>
    <message>
        <source>{text}（重新处理）</source>
        <translation>{text} (back to work)</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>due: {day}</translation>
    </message>
</context>
<context>
    <name>DiaryDue</name>
    <message>
        <source>{month}{day}日（{weekday}）</source>
        <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
        <source>{year}年{month}{day}日（{weekday}）</source>
        <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
        <source>{day}前，按 {n} 个工作日</source>
        <translation>by {day}; working days: {n}</translation>
    </message>
    <message>
        <source>其中有未公布的放假安排</source>
        <translation>not certain, holidays not announced</translation>
    </message>
    <message>
        <source>{said}；{more}</source>
        <translation>{said}; {more}</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>Due: {day}</translation>
    </message>
    <message>
        <source>放假安排未公布，暂定</source>
        <translation>not certain, holidays not announced</translation>
    </message>
    <message>
        <source>{said}（{more}）</source>
        <translation>{said} ({more})</translation>
    </message>
</context>
<context>
    <name>DiaryFiguresView</name>
    <message>
        <source>近 3 个月</source>
        <translation>Last 3 months</translation>
    </message>
    <message>
        <source>近半年</source>
        <translation>Last 6 months</translation>
    </message>
    <message>
        <source>近一年</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>月报的月份</source>
        <translation>Month of the report</translation>
    </message>
    <message>
        <source>打印月报数据</source>
        <translation>Print monthly figures</translation>
    </message>
    <message>
        <source>每周诉求</source>
        <translation>Requests per week</translation>
    </message>
    <message>
        <source>办结用时</source>
        <translation>Time to close</translation>
    </message>
    <message>
        <source>回访满意度</source>
        <translation>Return visits</translation>
    </message>
    <message>
        <source>热点事项</source>
        <translation>Hot topics</translation>
    </message>
    <message>
        <source>服务分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>调整权重</source>
        <translation>Change weights</translation>
    </message>
</context>
<context>
    <name>DiaryFilter</name>
    <message>
        <source>同一件事：{what}</source>
        <translation>Same matter: {what}</translation>
    </message>
    <message>
        <source>例会议题</source>
        <translation>Meeting item</translation>
    </message>
    <message>
        <source>一位居民的记录</source>
        <translation>One resident&apos;s entries</translation>
    </message>
    <message>
        <source>一次导入的记录</source>
        <translation>From one import</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>不分组</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>按类别</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>按楼栋</source>
        <translation>By building</translation>
    </message>
    <message>
        <source>按承办</source>
        <translation>By who is in charge</translation>
    </message>
    <message>
        <source>未写楼栋</source>
        <translation>No building</translation>
    </message>
    <message>
        <source>{n}幢</source>
        <translation>Building {n}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>到 {last} 为止</source>
        <translation>until {last}</translation>
    </message>
</context>
<context>
    <name>DiaryKeys</name>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>从快速记录到详细填写</source>
        <translation>From the quick line to the full form</translation>
    </message>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>编辑</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>下一步：处理、办完、回访</source>
        <translation>Next step: start, done, visit</translation>
    </message>
    <message>
        <source>保存正在写的</source>
        <translation>Save what you are writing</translation>
    </message>
    <message>
        <source>删除，可撤销</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>复制到 Excel、从 Excel 粘贴</source>
        <translation>Copy to Excel, paste from Excel</translation>
    </message>
    <message>
        <source>打印列出的台账</source>
        <translation>Print the list as a register</translation>
    </message>
</context>
<context>
    <name>DiaryPages</name>
    <message>
        <source>返回列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>图表与服务分</source>
        <translation>Charts and score</translation>
    </message>
</context>
<context>
    <name>DiaryQuick</name>
    <message>
        <source>居民 {name}</source>
        <translation>Resident {name}</translation>
    </message>
    <message>
        <source>{name}（未登记）</source>
        <translation>{name} (not registered)</translation>
    </message>
    <message>
        <source>房号 {room}</source>
        <translation>Home {room}</translation>
    </message>
    <message>
        <source>电话 {phone}</source>
        <translation>Phone {phone}</translation>
    </message>
    <message>
        <source>将标记为补记</source>
        <translation>Marked as a late record</translation>
    </message>
    <message>
        <source>类别 {name}</source>
        <translation>Category {name}</translation>
    </message>
    <message>
        <source>{who} {when} 反映过类似的事：{subject}（{n} 次）</source>
        <translation>{who} raised something like it: {subject} ({when}, {n}×)</translation>
    </message>
    <message>
        <source>{who} {when} 反映过：{subject}（{n} 次）</source>
        <translation>{who} raised before: {subject} ({when}, {n}×)</translation>
    </message>
    <message>
        <source>{when} 也有人反映过：{subject}（{n} 次）</source>
        <translation>Others raised it too: {subject} ({when}, {n}×)</translation>
    </message>
</context>
<context>
    <name>DiaryTab</name>
    <message>
        <source>再读一次</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>找到 {n} 条</source>
        <translation>{n} found</translation>
    </message>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>上次没写完的内容已恢复</source>
        <translation>What was unfinished last time is back</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>DiaryTools</name>
    <message>
        <source>搜内容、姓名、拼音、房号</source>
        <translation>Search text, name, home</translation>
    </message>
    <message>
        <source>搜索服务日志</source>
        <translation>Search the service diary</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>导出、图表</source>
        <translation>Export, charts</translation>
    </message>
    <message>
        <source>导出这些记录…</source>
        <translation>Export these entries…</translation>
    </message>
    <message>
        <source>图表与服务分</source>
        <translation>Charts and score</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>台账：现在列出的</source>
        <translation>Register: as listed now</translation>
    </message>
    <message>
        <source>台账：今天</source>
        <translation>Register: today</translation>
    </message>
    <message>
        <source>台账：本月</source>
        <translation>Register: this month</translation>
    </message>
    <message>
        <source>台账：上月</source>
        <translation>Register: last month</translation>
    </message>
</context>
<context>
    <name>DiaryViewModel</name>
    <message>
        <source>已放入回收站：{n} 条</source>
        <translation>Moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已从回收站放回：{n} 条</source>
        <translation>Restored: {n}</translation>
    </message>
    <message>
        <source>已改 {n} 条</source>
        <translation>Changed: {n}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>没有需要改的</source>
        <translation>Nothing to change</translation>
    </message>
</context>
<context>
    <name>EarlierBar</name>
    <message>
        <source>并入同一件事</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>不是同一件</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>保存时并入同一件事：{number} {said}</source>
        <translation>Will be joined when saved: {number} {said}</translation>
    </message>
    <message>
        <source>不并入</source>
        <translation>Do not join</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>试用示例</source>
        <translation>Try the sample</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>现在，或如“昨天下午3点”</source>
        <translation>Now, or e.g. 11-21 15:30</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>如 3-2-501，或写地点</source>
        <translation>e.g. 3-2-501, or a place</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Person in charge</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>按类别计算</source>
        <translation>By category</translation>
    </message>
    <message>
        <source>一句话说清什么事</source>
        <translation>What it is about, in one line</translation>
    </message>
    <message>
        <source>居民的原话、经过、要求</source>
        <translation>In the resident&apos;s words; what happened, what is wanted</translation>
    </message>
    <message>
        <source>列入三方例会议题</source>
        <translation>For the three-party meeting</translation>
    </message>
    <message>
        <source>谁反映的</source>
        <translation>Raised by</translation>
    </message>
    <message>
        <source>房号或地点</source>
        <translation>Home or place</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>详细内容</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存  Ctrl+Enter</source>
        <translation>Save  Ctrl+Enter</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>改 {number}</source>
        <translation>Edit {number}</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
</context>
<context>
    <name>EntryFormModel</name>
    <message>
        <source>{moment} · 将标记为补记</source>
        <translation>{moment} · marked as a late record</translation>
    </message>
    <message>
        <source>✓ 已登记居民</source>
        <translation>✓ Registered resident</translation>
    </message>
    <message>
        <source>按住户记录：{room}</source>
        <translation>Kept by home: {room}</translation>
    </message>
    <message>
        <source>不在居民登记里，只记称呼</source>
        <translation>Not registered; only the name is kept</translation>
    </message>
    <message>
        <source>按内容建议，可以改</source>
        <translation>Suggested from the text</translation>
    </message>
    <message>
        <source>看不懂这个时间，请写成“昨天下午3点”或“11-21 15:30”</source>
        <translation>That time is not understood. Write it like 11-21 15:30.</translation>
    </message>
    <message>
        <source>这个时间还没有到</source>
        <translation>That time is still to come</translation>
    </message>
    <message>
        <source>请写下居民反映的事情</source>
        <translation>Write down what the resident asks for</translation>
    </message>
    <message>
        <source>期限早于收到的日子</source>
        <translation>The deadline is before the day received</translation>
    </message>
    <message>
        <source>已记 {number}</source>
        <translation>{number} saved</translation>
    </message>
    <message>
        <source>已改 {number}</source>
        <translation>{number} changed</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>FiguresViewModel</name>
    <message>
        <source>正在统计</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>未分类</source>
        <translation>No category</translation>
    </message>
    <message>
        <source>{month} 月报数据</source>
        <translation>Monthly figures, {month}</translation>
    </message>
    <message>
        <source>正在准备打印</source>
        <translation>Preparing to print</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>只看例会议题</source>
        <translation>Meeting items only</translation>
    </message>
    <message>
        <source>全部类别</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>全部渠道</source>
        <translation>All channels</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>In charge</translation>
    </message>
    <message>
        <source>紧急程度</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>收到的日子，从、到</source>
        <translation>Received from, to</translation>
    </message>
</context>
<context>
    <name>FollowUpComposer</name>
    <message>
        <source>添加跟进</source>
        <translation>Add follow-up</translation>
    </message>
    <message>
        <source>做了什么，说了什么</source>
        <translation>What was done, what was said</translation>
    </message>
    <message>
        <source>跟进内容</source>
        <translation>Follow-up text</translation>
    </message>
    <message>
        <source>添加  Ctrl+Enter</source>
        <translation>Add  Ctrl+Enter</translation>
    </message>
    <message>
        <source>请写下跟进内容</source>
        <translation>Write down what was done</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>必填</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>编号、姓名等</source>
        <translation>Number, name …</translation>
    </message>
    <message>
        <source>搜索被改的事</source>
        <translation>Search what was changed</translation>
    </message>
    <message>
        <source>按人</source>
        <translation>By person</translation>
    </message>
    <message>
        <source>所有人</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From day</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To day</translation>
    </message>
    <message>
        <source>更早的</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>这一步改了什么</source>
        <translation>What this step changed</translation>
    </message>
    <message>
        <source>撤销这一步</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>按编号、姓名找</source>
        <translation>Find a number or name</translation>
    </message>
    <message>
        <source>复制选中的行</source>
        <translation>Copy the chosen rows</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>对什么</source>
        <translation>To what</translation>
    </message>
    <message>
        <source>记录数</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>选一行看改了什么</source>
        <translation>Choose a row to see what changed</translation>
    </message>
    <message>
        <source>另有 {n} 条记录</source>
        <translation>and {n} more</translation>
    </message>
    <message>
        <source>成批导入的 {n} 条记录，不逐条列出。</source>
        <translation>{n} records imported at once, not listed one by one.</translation>
    </message>
    <message>
        <source>这一步不能撤销。</source>
        <translation>This step cannot be undone.</translation>
    </message>
    <message>
        <source>新增{what}</source>
        <translation>New: {what}</translation>
    </message>
    <message>
        <source>去掉{what}</source>
        <translation>Removed: {what}</translation>
    </message>
    <message>
        <source>修改{what}</source>
        <translation>Changed: {what}</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>{name}：{changed}</source>
        <translation>{name}: {changed}</translation>
    </message>
</context>
<context>
    <name>HistoryViewModel</name>
    <message>
        <source>撤销：{what}</source>
        <translation>Undo: {what}</translation>
    </message>
    <message>
        <source>重做：{what}</source>
        <translation>Redo: {what}</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>为什么退回</source>
        <translation>Why rejected</translation>
    </message>
    <message>
        <source>{where}：{why}</source>
        <translation>{where}: {why}</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>粘贴从 Excel 复制的内容</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>表格 ({kinds})</source>
        <translation>Sheets ({kinds})</translation>
    </message>
    <message>
        <source>选要导入的文件</source>
        <translation>Choose the file to import</translation>
    </message>
    <message>
        <source>这张表里是</source>
        <translation>This sheet holds</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>换一个文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <source>导入 {n} 行</source>
        <translation>Import rows ({n})</translation>
    </message>
    <message>
        <source>没有要改动的行</source>
        <translation>No rows to change</translation>
    </message>
    <message>
        <source>{name} 退回的行</source>
        <translation>{name} rejected rows</translation>
    </message>
    <message>
        <source>把退回的行存成表</source>
        <translation>Save the rejected rows</translation>
    </message>
    <message>
        <source>左边缺的列指出来以后，这里会列出每一行会怎样。</source>
        <translation>Once the missing columns are named on the left, each row and what becomes of it is listed here.</translation>
    </message>
    <message>
        <source>正在核对每一行…</source>
        <translation>Checking every row…</translation>
    </message>
</context>
<context>
    <name>ImportViewModel</name>
    <message>
        <source>已经停下，什么都没有写进去。</source>
        <translation>Stopped; nothing was written.</translation>
    </message>
    <message>
        <source>正在导入 {file}</source>
        <translation>Importing {file}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{n} 行存在 {file}，改好后可以再导入。</source>
        <translation>Rows saved in {file}: {n}. Correct them and import again.</translation>
    </message>
    <message>
        <source>正在写表</source>
        <translation>Writing the sheet</translation>
    </message>
    <message>
        <source>粘贴的内容</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <source>正在读 {file}</source>
        <translation>Reading {file}</translation>
    </message>
    <message>
        <source>正在看表头</source>
        <translation>Reading the headings</translation>
    </message>
    <message>
        <source>还不知道哪一列是：{names}。请在左边指出来。</source>
        <translation>Not known yet which column is: {names}. Please say so on the left.</translation>
    </message>
    <message>
        <source>正在核对每一行</source>
        <translation>Checking every row</translation>
    </message>
</context>
<context>
    <name>JoinComposer</name>
    <message>
        <source>并案：和哪一条是同一件事</source>
        <translation>Join with the same matter</translation>
    </message>
    <message>
        <source>编号、姓名、房号、内容</source>
        <translation>Number, name, home, text</translation>
    </message>
    <message>
        <source>查找要并入的记录</source>
        <translation>Find the entry to join</translation>
    </message>
    <message>
        <source>找到的记录</source>
        <translation>Entries found</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>换标签页</source>
        <translation>Change tab</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭、返回</source>
        <translation>Close, go back</translation>
    </message>
    <message>
        <source>字大一些、小一些</source>
        <translation>Larger, smaller text</translation>
    </message>
    <message>
        <source>字恢复原来大小</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>显示这张表</source>
        <translation>Show this sheet</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>到处可用</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ListArea</name>
    <message>
        <source>服务日志</source>
        <translation>Service diary</translation>
    </message>
    <message>
        <source>居民说的每件事，都记在这里</source>
        <translation>Everything residents ask for is kept here</translation>
    </message>
    <message>
        <source>一句话就能记下一条：谁、住哪儿、什么事。到期会提醒，办完要回访，一件也不会丢。</source>
        <translation>One line makes an entry: who, where, what. Deadlines are watched and return visits asked for, so nothing gets lost.</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>从 Excel 导入已有的台账</source>
        <translation>Import a register from Excel</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删除的记录会在这里保留 90 天，随时可以放回。</source>
        <translation>Deleted entries stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>Nothing found for “{words}”</translation>
    </message>
    <message>
        <source>可以试试少写几个字，或用姓名的拼音首字母、房号、电话查找。</source>
        <translation>Try fewer words, initials of the name, the home or the phone number.</translation>
    </message>
    <message>
        <source>清除，看全部</source>
        <translation>Clear and show all</translation>
    </message>
    <message>
        <source>这里现在没有记录</source>
        <translation>No entries here now</translation>
    </message>
    <message>
        <source>没有符合这些条件的记录。</source>
        <translation>No entry fits these conditions.</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>居民名册…</source>
        <translation>Residents…</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>历史…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>现在备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>本页按键</source>
        <translation>Keys of this page</translation>
    </message>
    <message>
        <source>关于邻里台</source>
        <translation>About LinliDesk</translation>
    </message>
    <message>
        <source>打开另一个社区…</source>
        <translation>Open another community…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>跟随电脑</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>大一些</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>小一些</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>原来大小</source>
        <translation>Usual size</translation>
    </message>
    <message>
        <source>{act}：{what}</source>
        <translation>{act}: {what}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>邻里台 · {name}</source>
        <translation>LinliDesk · {name}</translation>
    </message>
    <message>
        <source>邻里台</source>
        <translation>LinliDesk</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>每一列是什么</source>
        <translation>What each column is</translation>
    </message>
    <message>
        <source>{n} 列，用上 {used} 列</source>
        <translation>{used} of {n} columns used</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>“{title}”是</source>
        <translation>“{title}” is</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>OfficeContent</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>这里还没有内容</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>请从菜单里选择。</source>
        <translation>Please choose from the menu.</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>电话、地址和时间会印在给居民的回执和台账上。</source>
        <translation>Phone, address and hours are printed on receipts and registers.</translation>
    </message>
    <message>
        <source>例如：0571-88880000</source>
        <translation>e.g. 0571-88880000</translation>
    </message>
    <message>
        <source>例如：周一至周五 8:30–17:00</source>
        <translation>e.g. Mon–Fri 8:30–17:00</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>接待时间</source>
        <translation>Opening hours</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>数据在：{folder}</source>
        <translation>Data folder: {folder}</translation>
    </message>
    <message>
        <source>社区名称</source>
        <translation>Name of the community</translation>
    </message>
</context>
<context>
    <name>OfficeSession</name>
    <message>
        <source>备份已经做好，并打开检查过</source>
        <translation>Backup made, opened and checked</translation>
    </message>
    <message>
        <source>备份没有做成</source>
        <translation>No backup was made</translation>
    </message>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>菜单</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>社区文件夹</source>
        <translation>Community folder</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>忘了密码，可以输入恢复码。</source>
        <translation>Forgotten? The recovery code works too.</translation>
    </message>
    <message>
        <source>换一个文件夹…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开已有的社区</source>
        <translation>Open an existing community</translation>
    </message>
    <message>
        <source>选择社区文件夹</source>
        <translation>Choose the community folder</translation>
    </message>
</context>
<context>
    <name>Paperwork</name>
    <message>
        <source>台账 {day}</source>
        <translation>Register {day}</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>回执 {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>办理全程 {number}</source>
        <translation>Full record {number}</translation>
    </message>
    <message>
        <source>服务日志 {when}.xlsx</source>
        <translation>Service diary {when}.xlsx</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx);;CSV 表格 (*.csv)</source>
        <translation>Excel sheet (*.xlsx);;CSV sheet (*.csv)</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>已导出 {n} 条到 {file}</source>
        <translation>Entries exported to {file}: {n}</translation>
    </message>
    <message>
        <source>已停下，没有留下文件</source>
        <translation>Stopped; no file was left</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Setting the pages</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>That was not done</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>停止打印</source>
        <translation>Stop printing</translation>
    </message>
    <message>
        <source>要打印的页面</source>
        <translation>Pages to print</translation>
    </message>
    <message>
        <source>第 {page} 页 / 共 {total} 页</source>
        <translation>Page {page} of {total}</translation>
    </message>
    <message>
        <source>这一页画不出来。可以先存为 PDF,再用别的程序打开。</source>
        <translation>This page cannot be drawn. Save it as PDF and open it in another program.</translation>
    </message>
    <message>
        <source>没有存成:{name} 可能正被别的程序打开,或者这个文件夹不能写。</source>
        <translation>Not saved: {name} may be open in another program, or the folder cannot be written to.</translation>
    </message>
    <message>
        <source>已存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>这台电脑上没有装打印机。可以先存为 PDF,拿到有打印机的电脑上打印。</source>
        <translation>This computer has no printer. Save a PDF and print it on a computer that has one.</translation>
    </message>
    <message>
        <source>正在打印,第 {done} 页 / 共 {total} 页</source>
        <translation>Printing page {done} of {total}</translation>
    </message>
    <message>
        <source>打印停下了,已经送出的页还会印出来。</source>
        <translation>Printing was stopped; pages already sent will still come out.</translation>
    </message>
    <message>
        <source>已送到打印机。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>打印机没有接受。请看看它是否开着、有没有纸,再试一次。</source>
        <translation>The printer did not accept it. See whether it is on and has paper, then try again.</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>没有用上的列：{names}</source>
        <translation>Columns not used: {names}</translation>
    </message>
    <message>
        <source>会发生什么</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>每种只列前 {n} 行</source>
        <translation>first {n} rows of each kind</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>这一步不能中断</source>
        <translation>This step cannot be stopped</translation>
    </message>
    <message>
        <source>正在停下,什么都不会留下一半…</source>
        <translation>Stopping; nothing half-done will stay…</translation>
    </message>
</context>
<context>
    <name>QuickEntryModel</name>
    <message>
        <source>已记 {number}</source>
        <translation>{number} saved</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>没有记下“{line}”：{why}</source>
        <translation>Not written down, “{line}”: {why}</translation>
    </message>
    <message>
        <source>放回</source>
        <translation>Put back</translation>
    </message>
</context>
<context>
    <name>QuickEntryPanel</name>
    <message>
        <source>Enter 保存，接着写下一条 · Tab 填详细 · Esc 收起</source>
        <translation>Enter saves and goes on · Tab for the full form · Esc closes</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>收起，没写完的会留着</source>
        <translation>Close; what is unfinished is kept</translation>
    </message>
    <message>
        <source>是 {name} {room}？</source>
        <translation>Is it {name} {room}?</translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message>
        <source>快速记录</source>
        <translation>Quick entry</translation>
    </message>
    <message>
        <source>写一句就够：谁、房号、什么事。例：金阿姨 3-2-501 老年食堂</source>
        <translation>One line will do: who, home, what. E.g. Mrs Jin 3-2-501 canteen</translation>
    </message>
</context>
<context>
    <name>ReasonComposer</name>
    <message>
        <source>转办：转给谁，为什么</source>
        <translation>Pass on: to whom, and why</translation>
    </message>
    <message>
        <source>转办</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>不予受理：为什么</source>
        <translation>Decline: why</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>需要写明原因</source>
        <translation>A reason is needed</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>打印恢复单</source>
        <translation>Print recovery sheet</translation>
    </message>
    <message>
        <source>保存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>放好了，开始使用</source>
        <translation>Kept safe, begin</translation>
    </message>
    <message>
        <source>数据是加密的。如果所有人都忘了密码，只有这串恢复码能打开。请把恢复单打印出来，装进信封，锁进柜子；不要放在这台电脑里。</source>
        <translation>The data is encrypted. If everybody forgets the password, only this recovery code opens it. Print the sheet, put it in an envelope and lock it away; do not keep it on this computer.</translation>
    </message>
    <message>
        <source>请收好恢复单</source>
        <translation>Keep the recovery sheet safe</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>恢复单已经打印或保存。</source>
        <translation>The sheet is printed or saved.</translation>
    </message>
    <message>
        <source>恢复单.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>保存恢复单</source>
        <translation>Save recovery sheet</translation>
    </message>
    <message>
        <source>没有保存成：{why}。请换一个位置。</source>
        <translation>Not saved: {why}. Choose another place.</translation>
    </message>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>撤销这次导入</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>去看看</source>
        <translation>Go and see</translation>
    </message>
    <message>
        <source>再导入一个</source>
        <translation>Import another</translation>
    </message>
    <message>
        <source>导入了 {n} 行</source>
        <translation>Rows imported: {n}</translation>
    </message>
    <message>
        <source>{file} · 读到 {n} 行</source>
        <translation>{file} · rows read: {n}</translation>
    </message>
    <message>
        <source>把退回的 {n} 行存成表</source>
        <translation>Save rejected rows ({n})</translation>
    </message>
    <message>
        <source>这次导入已经撤销</source>
        <translation>This import was undone</translation>
    </message>
</context>
<context>
    <name>ResidentCard</name>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>幢-单元-室，如 3-2-501</source>
        <translation>Building-entrance-room, e.g. 3-2-501</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>几个号码用、隔开</source>
        <translation>Separate several numbers with commas</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>从回收站取回</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>添加居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>选一位居民，或者添加一位</source>
        <translation>Choose a resident, or add one</translation>
    </message>
    <message>
        <source>服务日志里有 {n} 条</source>
        <translation>Diary entries: {n}</translation>
    </message>
</context>
<context>
    <name>ResidentForm</name>
    <message>
        <source>请填写姓名</source>
        <translation>Please enter the name</translation>
    </message>
    <message>
        <source>看不懂这个房号，请写成 3-2-501 或 3幢2单元501室</source>
        <translation>That home is not understood. Write it like 3-2-501.</translation>
    </message>
    <message>
        <source>就是 {home}</source>
        <translation>That is {home}</translation>
    </message>
    <message>
        <source>这个号码被 Excel 变成了科学计数，后几位已经丢失</source>
        <translation>Excel turned this number into scientific notation; its last digits are lost</translation>
    </message>
    <message>
        <source>{number} 不像电话号码，请看一下</source>
        <translation>{number} does not look like a phone number</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ResidentsPage</name>
    <message>
        <source>添加居民</source>
        <translation>Add resident</translation>
    </message>
    <message>
        <source>改这一位</source>
        <translation>Edit this one</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>移到回收站</source>
        <translation>Move to bin</translation>
    </message>
    <message>
        <source>复制到 Excel、从 Excel 粘贴</source>
        <translation>Copy to Excel, paste from Excel</translation>
    </message>
    <message>
        <source>姓名、拼音首字母、房号、电话…</source>
        <translation>Name, home, phone…</translation>
    </message>
    <message>
        <source>找居民</source>
        <translation>Find a resident</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>居民</source>
        <translation>Resident</translation>
    </message>
    <message>
        <source>居民名册</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>把居民的姓名、房号、电话放在这里，记日志时打几个字就能找到人。</source>
        <translation>Keep names, homes and phone numbers here; a few letters then find the person while you write the diary.</translation>
    </message>
    <message>
        <source>从 Excel 导入</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>先添加一位</source>
        <translation>Add the first one</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>换个写法试试：姓名、拼音首字母、房号或者电话的几位都行。</source>
        <translation>Try part of the name, its initials, the home or some digits of the phone.</translation>
    </message>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>删掉的居民在这里放 90 天，随时可以取回。</source>
        <translation>Deleted residents stay here for 90 days and can be restored.</translation>
    </message>
    <message>
        <source>导出居民名册</source>
        <translation>Export residents</translation>
    </message>
    <message>
        <source>找居民：姓名、拼音、房号、电话</source>
        <translation>Find a resident: name, pinyin, home, phone</translation>
    </message>
</context>
<context>
    <name>ResidentsViewModel</name>
    <message>
        <source>已添加 {name}</source>
        <translation>{name} added</translation>
    </message>
    <message>
        <source>已保存 {name}</source>
        <translation>{name} saved</translation>
    </message>
    <message>
        <source>已移到回收站：{n} 位</source>
        <translation>Moved to the bin: {n}</translation>
    </message>
    <message>
        <source>已取回：{n} 位</source>
        <translation>Restored: {n}</translation>
    </message>
    <message>
        <source>已导出 {n} 位居民到 {file}</source>
        <translation>Residents exported to {file}: {n}</translation>
    </message>
    <message>
        <source>导出已停下，没有留下文件。</source>
        <translation>Export stopped; no file was left.</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>这一户已有：{names}</source>
        <translation>Already in this home: {names}</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>房号</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>上次没写完的内容已恢复</source>
        <translation>What was unfinished last time is back</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>密码与恢复单</source>
        <translation>Password and recovery</translation>
    </message>
    <message>
        <source>数据是加密的：没有密码或恢复码，谁也打不开。</source>
        <translation>The data is encrypted: nobody can open it without a password or the recovery code.</translation>
    </message>
    <message>
        <source>我的新密码</source>
        <translation>My new password</translation>
    </message>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>更换密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>重做恢复单…</source>
        <translation>New recovery sheet…</translation>
    </message>
    <message>
        <source>恢复单丢了，或者给人看过，就重做一张；旧的恢复码马上作废。</source>
        <translation>If the sheet was lost or seen by others, make a new one; the old code ends at once.</translation>
    </message>
    <message>
        <source>至少 6 个字，并且不能太好猜。</source>
        <translation>At least 6 characters, and not easy to guess.</translation>
    </message>
    <message>
        <source>两次输入的密码不一样，请再输一次。</source>
        <translation>The two passwords differ. Please type it again.</translation>
    </message>
    <message>
        <source>重做恢复单？</source>
        <translation>Make a new recovery sheet?</translation>
    </message>
    <message>
        <source>旧的恢复码马上作废，不能撤销。请准备好打印机或保存的位置。</source>
        <translation>The old code ends at once; this cannot be undone. Have a printer or a place to save ready.</translation>
    </message>
    <message>
        <source>重做恢复单</source>
        <translation>Make a new sheet</translation>
    </message>
    <message>
        <source>恢复单</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>恢复单.pdf</source>
        <translation>Recovery sheet.pdf</translation>
    </message>
    <message>
        <source>新的恢复单已经做好，请打印或保存。</source>
        <translation>The new recovery sheet is ready. Print or save it.</translation>
    </message>
</context>
<context>
    <name>ScoreSection</name>
    <message>
        <source>服务评分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>四项各占多少分量。没有数据的一项不算，分量由其他几项按比例分担。</source>
        <translation>How much each of the four parts counts. A part without data is left out and its weight shared among the others.</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Use defaults</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>至少要有一项大于 0。</source>
        <translation>At least one must be above 0.</translation>
    </message>
    <message>
        <source>现在：{parts}</source>
        <translation>Now: {parts}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>清除搜索</source>
        <translation>Clear search</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>社区</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>密码与恢复单</source>
        <translation>Password and recovery</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>服务评分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>放假安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>设置的部分</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>换一部分</source>
        <translation>Change part</translation>
    </message>
    <message>
        <source>到右边的内容</source>
        <translation>To the content on the right</translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>渠道已保存</source>
        <translation>Channel saved</translation>
    </message>
    <message>
        <source>类别已保存</source>
        <translation>Category saved</translation>
    </message>
    <message>
        <source>权重已保存</source>
        <translation>Weights saved</translation>
    </message>
    <message>
        <source>新同事需要一个密码。</source>
        <translation>A new colleague needs a password.</translation>
    </message>
    <message>
        <source>密码已更换</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>已改名</source>
        <translation>Name changed</translation>
    </message>
</context>
<context>
    <name>SideArea</name>
    <message>
        <source>这一条还没写完，先保存或取消</source>
        <translation>This entry is unfinished; save or cancel it first</translation>
    </message>
    <message>
        <source>没写完的内容留着</source>
        <translation>What is unfinished was kept</translation>
    </message>
    <message>
        <source>继续写</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>已放弃没写完的内容</source>
        <translation>What was unfinished was discarded</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>每人一个密码，谁改了什么都记在各自名下。离职的停用，以前的记录不变。</source>
        <translation>Each has a password, and each change is kept under a name. Untick those who left; older entries stay as they are.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>角色</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>在职</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>不改就空着。</source>
        <translation>Leave empty to keep it.</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>新增同事</source>
        <translation>New colleague</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>只有主任可以改工作人员。</source>
        <translation>Only the director can change staff.</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>自动判断</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>选文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>粘贴从 Excel 复制的内容  Ctrl+V</source>
        <translation>Paste from Excel  Ctrl+V</translation>
    </message>
    <message>
        <source>把 Excel 或 csv 文件拖到这里</source>
        <translation>Drop an Excel or csv file here</translation>
    </message>
    <message>
        <source>先给你看会发生什么，再写入；写入前自动备份，写入后可以一次撤销。</source>
        <translation>You see first what will happen. A backup is made before anything is written, and all of it can be undone at once.</translation>
    </message>
    <message>
        <source>这张表里是</source>
        <translation>This sheet holds</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{name}（试用，关闭后不保留）</source>
        <translation>{name} (trial, not kept)</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>备份 {ago}</source>
        <translation>Backed up {ago}</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>✓ 已保存</source>
        <translation>✓ Saved</translation>
    </message>
</context>
<context>
    <name>TabButton</name>
    <message>
        <source>{name}，{n} 件等着办</source>
        <translation>{name}, {n} waiting</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>服务日志</source>
        <translation>Service diary</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>居民名册</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Enter 打开，Delete 移除</source>
        <translation>Enter opens, Delete removes</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>上一件、下一件</source>
        <translation>Previous, next</translation>
    </message>
    <message>
        <source>打开这一件</source>
        <translation>Open this one</translation>
    </message>
    <message>
        <source>记一条</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>要紧的事</source>
        <translation>Most pressing</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天还没有记录。</source>
        <translation>No entries today yet.</translation>
    </message>
    <message>
        <source>接下来到期</source>
        <translation>Due next</translation>
    </message>
    <message>
        <source>服务分</source>
        <translation>Service score</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>每周诉求</source>
        <translation>Requests per week</translation>
    </message>
    <message>
        <source>今天要办的事会出现在这里</source>
        <translation>What needs doing today appears here</translation>
    </message>
    <message>
        <source>记第一条</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>从 Excel 导入</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>还有 {n} 件</source>
        <translation>{n} more</translation>
    </message>
    <message>
        <source>没有要紧的事。到期的、等回访的会出现在这里。</source>
        <translation>Nothing pressing. What is due or waits for a visit appears here.</translation>
    </message>
    <message>
        <source>收到 {n} 件</source>
        <translation>{n} received</translation>
    </message>
    <message>
        <source>期限 {day}</source>
        <translation>Due: {day}</translation>
    </message>
    <message>
        <source>居民的诉求记下来以后，到期的、等回访的、被多次反映的，都会自己排到这一页。</source>
        <translation>Once requests are written down, those that are due, wait for a visit or come up again gather here by themselves.</translation>
    </message>
</context>
<context>
    <name>TodayViewModel</name>
    <message>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>M月d日 dddd</source>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>{day} · {greeting}，{who}</source>
        <translation>{day} · {greeting}, {who}</translation>
    </message>
    <message>
        <source>数据截至 {time}</source>
        <translation>as of {time}</translation>
    </message>
    <message>
        <source>备份 {ago}</source>
        <translation>Backed up {ago}</translation>
    </message>
    <message>
        <source>夜深了</source>
        <translation>Working late</translation>
    </message>
    <message>
        <source>早上好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>上午好</source>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>中午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>下午好</source>
        <translation>Good afternoon</translation>
    </message>
    <message>
        <source>晚上好</source>
        <translation>Good evening</translation>
    </message>
    <message>
        <source>备份完成，已核对可以打开。</source>
        <translation>Backup made and checked.</translation>
    </message>
    <message>
        <source>备份已停下，没有留下一半的文件。</source>
        <translation>Backup stopped; nothing half-made was left.</translation>
    </message>
</context>
<context>
    <name>VisitComposer</name>
    <message>
        <source>回访：居民怎么说</source>
        <translation>Return visit: what the resident says</translation>
    </message>
    <message>
        <source>居民的原话，可以不填</source>
        <translation>In the resident&apos;s words, if you like</translation>
    </message>
    <message>
        <source>居民的话</source>
        <translation>What the resident said</translation>
    </message>
    <message>
        <source>记下回访  Ctrl+Enter</source>
        <translation>Record visit  Ctrl+Enter</translation>
    </message>
    <message>
        <source>记下后办结</source>
        <translation>Closes the entry</translation>
    </message>
    <message>
        <source>记下后重新处理</source>
        <translation>Back to work on it</translation>
    </message>
    <message>
        <source>请选择满意、基本满意或不满意</source>
        <translation>Choose satisfied, fairly satisfied or dissatisfied</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>邻里台</source>
        <translation>LinliDesk</translation>
    </message>
    <message>
        <source>居民说的事，记下来、跟到底、印得出。都在这台电脑里，不需要网络，加密保存。</source>
        <translation>What residents ask for: written down, followed to the end, printed. All on this computer, without a network, encrypted.</translation>
    </message>
    <message>
        <source>最近打开的社区</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>新建社区</source>
        <translation>New community</translation>
    </message>
    <message>
        <source>第一次用：起个名字，设一个密码，就可以记事了。</source>
        <translation>First time here: a name, a password, and you can begin.</translation>
    </message>
    <message>
        <source>打开已有</source>
        <translation>Open existing</translation>
    </message>
    <message>
        <source>社区文件夹已经在这台电脑里。</source>
        <translation>The community’s folder is already on this computer.</translation>
    </message>
    <message>
        <source>试用示例社区</source>
        <translation>Try the sample community</translation>
    </message>
    <message>
        <source>里面有一年多的日志，随便点、随便改，关闭后不保留。</source>
        <translation>More than a year of diary to click through and change; nothing is kept.</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>选择社区文件夹</source>
        <translation>Choose the community folder</translation>
    </message>
</context>
<context>
    <name>WelcomeViewModel</name>
    <message>
        <source>两次输入的密码不一样，请再输一次。</source>
        <translation>The two passwords differ. Please type it again.</translation>
    </message>
    <message>
        <source>正在建立</source>
        <translation>Creating the community</translation>
    </message>
    <message>
        <source>我的社区</source>
        <translation>My community</translation>
    </message>
    <message>
        <source>至少 6 个字；一句只有自己知道的话最好记，也最难猜。</source>
        <translation>At least 6 characters; a phrase only you know is easy to remember and hard to guess.</translation>
    </message>
    <message>
        <source>太短了，至少要 6 个字。</source>
        <translation>Too short; at least 6 characters.</translation>
    </message>
    <message>
        <source>这样的密码一猜就中，请换一个。</source>
        <translation>That is guessed at once. Choose another.</translation>
    </message>
    <message>
        <source>可以用，但不算强；再长几个字会好很多。</source>
        <translation>Usable but weak; a few more letters help a lot.</translation>
    </message>
    <message>
        <source>不错。</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>很好，很难猜到。</source>
        <translation>Very good, hard to guess.</translation>
    </message>
    <message>
        <source>这个文件夹不能写：{why}。请换一个位置，或请管理员放开权限。</source>
        <translation>This folder cannot be written to: {why}. Choose another place, or ask for permission.</translation>
    </message>
    <message>
        <source>没有打开，原来的数据没有改动。</source>
        <translation>Not opened; the data is unchanged.</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>姓名、拼音首字母、房号或电话</source>
        <translation>Name, initials, home or phone</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{year}年{month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>{n} 分钟前</source>
        <translation>{n} min ago</translation>
    </message>
    <message>
        <source>{n} 小时前</source>
        <translation>{n} h ago</translation>
    </message>
    <message>
        <source>{n} 天前</source>
        <translation>{n} d ago</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销：{what}</source>
        <translation>Undone: {what}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>已重做：{what}</source>
        <translation>Done again: {what}</translation>
    </message>
    <message>
        <source>电脑没能读写文件：{why}。原来的数据没有改动。</source>
        <translation>The computer could not read or write a file: {why}. The data is unchanged.</translation>
    </message>
    <message>
        <source>出了没有料到的问题（{kind}）。原来的数据没有改动。</source>
        <translation>Something unexpected happened ({kind}). The data is unchanged.</translation>
    </message>
    <message>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
</context>
</TS>
